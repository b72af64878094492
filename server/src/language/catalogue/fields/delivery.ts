import type { FieldData } from '../row';

/** How soon and how safely a change reaches its users. The four keys are DORA's (Accelerate). */
// biome-ignore format: one metric a line reads as a table
export const delivery: FieldData = {
  field: 'delivery',
  metrics: [
    ['deployment-frequency', 'deployment frequency', 'release frequency|deployments|deploys|releases to production|release cadence', 'per week', 'up day leading', 'change-failure-rate', 'build-time'],
    ['lead-time', 'lead time for changes{| to *}', 'change lead time|lead time|commit to production', 'days', 'down week lagging', 'change-failure-rate', 'review-time build-time work-in-progress'],
    ['change-failure-rate', 'change failure rate', 'failed changes|CFR|rollback rate|failed deployments|failed releases|hotfixes', '%', 'down week lagging', 'deployment-frequency', 'flaky-tests'],
    ['cycle-time', 'cycle time of {work items|work items in *}', 'cycle time|time in progress', 'days', 'down week lagging', 'escaped-defects', 'work-in-progress review-time'],
    ['review-time', 'wait for a first code review{| in *}', 'review wait|review turnaround|time to review|time to first review|review time', 'hours', 'down day leading', 'escaped-defects'],
    ['build-time', 'build time', 'build time|CI time|CI duration|build duration|CI pipeline time|pipeline duration|compile time', 'min', 'down day leading', 'escaped-defects'],
    ['work-in-progress', 'work items in progress{| in *}', 'work in progress|WIP|items in progress|open work items', '', 'down day leading', 'deployment-frequency'],
    ['blocked-time', 'time blocked by other teams{| in *}', 'blocked time|dependency wait|time waiting for other teams', 'days', 'down week leading', 'cycle-time'],
    ['dev-setup-time', 'time to a working development environment{| for *}', 'developer setup time|environment setup time|local setup time', 'min', 'down week leading', 'developer-satisfaction'],
    ['developer-satisfaction', 'share of developers satisfied with {their tools|*}', 'developer satisfaction|developer experience score|DX score|DevEx score', '%', 'up quarter lagging', 'lead-time', 'build-time review-time'],
    ['platform-self-service', 'share of platform requests solved without a ticket{| thanks to *}', 'platform self-service|self-service provisioning|provisioning without a ticket', '%', 'up week leading', 'incidents'],
  ],
  work: [
    ['ci|cd|ci/cd|build time|build system|build pipeline|jenkins|github actions|gitlab|deployment pipeline|continuous delivery|continuous integration|bazel', 'build-time deployment-frequency lead-time change-failure-rate'],
    ['~release|release 2.0|~version|release process|release train|feature flag|blue-green|trunk-based|go-live|~deployment', 'deployment-frequency change-failure-rate lead-time feature-adoption'],
    ['refactor|~rewrite|technical debt|tech debt|code base|codebase|~architecture|modularise|library upgrade|~react|~typescript|~java|~module|~component|monorepo', 'lead-time change-failure-rate escaped-defects cycle-time'],
    ['code review|pull request|merge request|~pr', 'review-time lead-time escaped-defects'],
    ['~agile|~kanban|~sprint|~backlog|delivery process|~estimation|~roadmap|~milestone|~planning process', 'cycle-time work-in-progress blocked-time'],
    ['developer portal|internal platform|developer platform|backstage|terraform|infrastructure as code|self-service platform|~sandbox|developer experience|golden path', 'platform-self-service dev-setup-time lead-time deployment-frequency'],
    ['development environment|dev environment|local setup|devcontainer|dev setup', 'dev-setup-time first-contribution lead-time'],
    ['coding standard|coding guideline|style guide for code|linter|engineering standard', 'review-time change-failure-rate escaped-defects'],
    ['~workflows', 'blocked-time cycle-time lead-time'],
    ['design system|component library|design token|storybook|ui kit', 'accessibility-barriers escaped-defects task-success'],
  ],
};
