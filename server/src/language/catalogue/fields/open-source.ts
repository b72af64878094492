import type { FieldData } from '../row';

/** Projects that live from people outside: contributors, users, answers. After CHAOSS' definitions. */
// biome-ignore format: one metric a line reads as a table
export const openSource: FieldData = {
  field: 'open-source',
  metrics: [
    ['outside-contributors', 'outside contributors{| to *}', 'outside contributors|contributors', 'per month', 'up week lagging', 'merge-time', 'issue-response-time merge-time'],
    ['returning-contributors', 'share of first-time contributors{| to *} who come back', 'returning contributors|contributor retention|repeat contributors', '%', 'up week lagging', 'merge-time', 'issue-response-time merge-time'],
    ['issue-response-time', 'time to first reply on issues{| in *}', 'issue response time|first reply on issues|time to first maintainer response|issue reply time', 'days', 'down day leading', 'returning-contributors'],
    ['merge-time', 'time to merge outside pull requests{| in *}', 'merge time|time to merge', 'days', 'down day leading', 'escaped-defects'],
    ['unanswered-issues', 'issues without an answer{| in *}', 'unanswered issues|issue backlog|stale issues|open issues', '', 'down day leading', 'returning-contributors'],
    ['dependents', 'projects that depend on {ours|*}', 'dependents|production deployments by others', '', 'up week lagging', 'issue-response-time', 'first-call-time docs-success'],
    ['current-release-share', 'share of users{| of *} on the current release', 'upgrade rate|release adoption|version adoption|users on the latest version', '%', 'up week leading', 'incidents'],
    ['docs-success', 'share of readers{| of *} who find their answer', 'answers found in the docs|docs success|docs helpfulness|helpful votes|documentation satisfaction|docs satisfaction', '%', 'up day leading', 'ticket-volume'],
    ['first-call-time', 'time to first successful call{| of *}', 'time to first call|time to hello world|time to first API call|developer time to value', 'min', 'down week leading', 'docs-success'],
    ['community-answers', 'share of questions{| about *} answered by the community', 'community answers|community response rate|questions answered by the community', '%', 'up week leading', 'issue-response-time'],
    ['decision-time', 'time from proposal to decision{| in *}', 'decision time', 'days', 'down week leading', 'outside-contributors'],
  ],
  work: [
    ['open source|github star|contributor|~contribution|contributing guide|good first issue|~maintainer|cncf|~foundation|ospo|~community', 'outside-contributors returning-contributors merge-time issue-response-time'],
    ['rfc|rfc process|~proposal|adr|decision log|~working group', 'decision-time outside-contributors'],
    ['~issue|issue triage|triage', 'issue-response-time unanswered-issues'],
    ['docs|documentation|readme|api reference|api documentation|tutorial for developers|~openapi|wiki|~quickstart', 'docs-success first-call-time ticket-volume community-answers'],
    ['sdk|client library|public api|api for partners|~cli|~sample app|starter kit|developer sandbox', 'first-call-time dependents docs-success'],
    ['~forum|~discord|slack community|stack overflow|~ambassador|devrel|developer advocate|meetups', 'community-answers outside-contributors returning-contributors signups'],
    ['~hackathon|sprint for contributors|developer conference', 'returning-contributors dependents first-call-time'],
    ['release 2|major release|upgrade guide|changelog|migration guide', 'current-release-share ticket-volume'],
  ],
};
