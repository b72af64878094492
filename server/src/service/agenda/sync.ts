/** The agenda of a sync: decisions first. Where nothing needs one there is no meeting, but an update to send. */
import type { Day } from '../../okr/dates';
import { listed } from '../../rules/support/words';
import type { Covered } from './covered';
import { readable } from './markdown';
import { silence } from './news';
import { decisionSection, linesOf, otherSections, type Section } from './sections';

/** More teams than this are counted, not named. */
const MOST_TEAMS = 4;

/** Markdown, with a line break at its end. */
export function syncDocument(sets: readonly Covered[], today: Day): string {
  const title = `# Sync on ${today}${sets.length > 0 ? `: ${teamsText(sets)}` : ''}`;
  if (sets.length === 0)
    return `${title}\n\nNo set is active here. A set is pursued once it says \`status: active\` or has a check-in.\n`;
  const decisions = decisionSection(sets);
  const others = otherSections(sets);
  const withTeam = sets.length > 1;
  const write = (section: Section, heading: string) =>
    section.points.length > 0 ? [`${heading}\n\n${linesOf(section, withTeam).join('\n')}`] : [];
  const rest = (heading: (section: Section) => string) => [
    ...others.flatMap((section) => write(section, heading(section))),
    ...closing(sets, others),
  ];
  if (decisions.points.length === 0) {
    const parts = [
      title,
      `**Nothing needs a decision: no meeting ${period(sets)}.** Send this instead:`,
      '---',
      `**${teamsText(sets)}, ${today}.** ${sinceText(sets)}`,
      ...rest(({ heading }) => `**${heading}**`),
    ];
    return `${parts.join('\n\n')}\n`;
  }
  const parts = [title, sinceText(sets), ...write(decisions, `## ${decisions.heading}`)];
  return `${[...parts, ...rest(({ heading }) => `## ${heading}`)].join('\n\n')}\n`;
}

/** "Payments and Platform", "12 teams" */
function teamsText(sets: readonly Covered[]): string {
  const teams = [...new Set(sets.map(({ entry }) => entry.teamName ?? 'a set without a team'))];
  return teams.length <= MOST_TEAMS ? listed(teams.map(readable)) : `${teams.length} teams`;
}

/** "Since the last sync on 2026-11-09 (Company: 2026-10-16)." */
function sinceText(sets: readonly Covered[]): string {
  const bySince = new Map<Day, Covered[]>();
  for (const covered of sets) bySince.set(covered.since, [...(bySince.get(covered.since) ?? []), covered]);
  const [[day] = [''], ...others] = [...bySince].sort((a, b) => b[1].length - a[1].length);
  const more = others.map(([since, some]) => `${teamsText(some)}: ${since}`);
  return `Since the last sync on ${day}${more.length > 0 ? ` (${more.join('; ')})` : ''}.`;
}

/** What was looked for and not found, and who has not been heard: said, so that silence is no riddle. */
function closing(sets: readonly Covered[], sections: readonly Section[]): string[] {
  const silent = sets.flatMap((covered) => silence(covered) ?? []);
  const shown = silent.length <= MOST_TEAMS ? listed(silent) : `${silent.length} teams`;
  const nothing = sections.filter(({ points }) => points.length === 0).map(({ name }) => name);
  return [
    ...(silent.length > 0 ? [`Not checked in since then: ${shown}.`] : []),
    ...(nothing.length > 0 ? [`No ${listed(nothing, 'or')}.`] : []),
  ];
}

/** How long it is until the next one. */
function period(sets: readonly Covered[]): string {
  const all = (cadence: string) => sets.every(({ facts }) => facts.cadence === cadence);
  return all('monthly') ? 'this month' : all('biweekly') ? 'these two weeks' : 'this week';
}
