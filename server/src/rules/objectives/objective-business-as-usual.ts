import { rule } from '../rule';

export default rule({
  code: 'objective-business-as-usual',
  title: 'Keeping things as they are',
  group: 'objectives',
  severity: 'information',
  why: 'What must stay as it is matters, but it is not a change: it belongs among the health metrics, where it warns you while you change something else. Objectives are for what should be different at the end of the cycle.',
  instead: 'Move it to `health_metrics`, or say what should be different.',
  source: 'What OKRs are and are not; OKRs without theater',
  bad: [
    '«Maintain» a stable platform for our sellers',
    '«Continue» the roll-out of the school programme',
    '«Keep» the lights on in operations',
  ],
  good: [
    'Make the platform dependable on sale days',
    'Help patients keep their appointments',
    'Bring home care to families who were turned away',
  ],
  check: {
    objective(objective, { readObjective, within, report }) {
      if (!objective.title) return;
      const words = readObjective(objective.title).businessAsUsual;
      if (!words) return;
      report({
        at: within(objective.title, words.start, words.end),
        message: `"${words.text}" asks for no change: watch it as a health metric, or say what should be different.`,
      });
    },
  },
});
