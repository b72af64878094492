import {
  each,
  type Field,
  type HealthMetric,
  type Initiative,
  type KeyResult,
  type Objective,
  type OkrSet,
} from '../../okr/model';
import { nearestFew } from '../../okr/nearest';
import { type Context, rule } from '../rule';
import { addPerson } from '../support/people';
import { isPlaceholder } from '../support/placeholders';

export default rule({
  code: 'unknown-person',
  title: 'An owner nobody knows',
  group: 'reading',
  severity: 'warning',
  why: 'The configuration lists the people here, and this name is not among them: a misspelt owner is nobody, and reminders and agendas pass the person by.',
  instead: 'Write the name as the configuration has it, or add the person to `people`.',
  source: 'format.md, Configuration',
  needs: 'workspace',
  bad: [
    { text: 'team: Payments\nowner: «mya»\nobjectives: []\n', files: { 'okr.config.yaml': 'people: [maya, sam]\n' } },
    {
      text: 'objectives:\n  - title: Make checkout dependable for players\n    owner: «zoe»\n',
      files: { 'okr.config.yaml': 'people: [maya, sam]\n' },
    },
  ],
  good: [
    { text: 'team: Payments\nowner: maya\nobjectives: []\n', files: { 'okr.config.yaml': 'people: [maya, sam]\n' } },
    { about: 'no list, no finding', text: 'team: Payments\nowner: mya\nobjectives: []\n' },
  ],
  check: { set: check, objective: check, keyResult: check, initiative: check, healthMetric: check },
});

function check(
  item: OkrSet | Objective | KeyResult | Initiative | HealthMetric,
  context: Context<Record<never, never>>,
): void {
  const { config, within, report } = context;
  if (!config.people) return;
  const known = new Map(config.people.map((name) => [name.toLowerCase(), name]));
  const look = (field: Field<unknown> | undefined, names: readonly string[]) => {
    for (const name of names) {
      if (!field || known.has(name.toLowerCase()) || isPlaceholder(name)) continue;
      const start = field.text.indexOf(name);
      const at = start < 0 ? field.span : within(field, start, start + name.length);
      const near = nearestFew(name, known.values(), 3);
      report({
        at,
        message: `"${name}" is not among the people of okr.config.yaml${near[0] ? `: did you mean "${near[0]}"?` : ': add the person there, or correct the name.'}`,
        fixes: () => [
          ...near.map((text) => ({ title: `Change to ${text}`, edits: [{ start: at.start, end: at.end, text }] })),
          ...addPerson(name, config),
        ],
      });
    }
  };
  look(item.owner, item.owner?.value ?? []);
  if (item.shape !== 'keyResult') return;
  for (const checkIn of each(item.check_ins)) {
    look(checkIn.by, checkIn.by?.value === undefined ? [] : [checkIn.by.value]);
    for (const decision of each(checkIn.decisions_needed))
      look(decision.who, decision.who?.value === undefined ? [] : [decision.who.value]);
    for (const action of each(checkIn.next))
      look(action.who, action.who?.value === undefined ? [] : [action.who.value]);
  }
}
