import { each, type Field } from '../../okr/model';
import { type Context, rule } from '../rule';
import { payWordsIn } from '../support/pay';

export default rule({
  code: 'tied-to-pay',
  title: 'Pay hangs on it',
  group: 'set',
  severity: 'warning',
  why: 'Whoever is paid, promoted or rated by a target sets it low and reports it green: sandbagging is then the sensible thing to do. OKRs inform a conversation about somebody’s work; they must not decide it.',
  instead: 'Take pay, promotion and ratings of people out of the set, and agree on them elsewhere.',
  source: 'What OKRs are and are not; Google’s OKR playbook',
  bad: [
    'Everyone who reaches 80% of the target gets «their bonus»',
    {
      text: 'team: Payments\nobjectives:\n  - title: Make checkout dependable for players\n    why: «Bonuses» of the team depend on it\n',
    },
    {
      text: 'team: Payments\nnot_doing: [«Salary increases» for those who miss their key results]\nobjectives:\n  - title: Make checkout dependable for players\n',
    },
    {
      text: 'team: Sales\nobjectives:\n  - title: Win back the trust of sellers who left\n    why: Achievement counts for «promotion» of the account managers\n',
    },
  ],
  good: [
    'Raise the app store rating from 4.1 to 4.6',
    'Resellers on the bonus plan grow from 12 to 40',
    'Performance reviews finished on time rise from 60% to 95%',
    'Raise the share of sales from promotions from 10% to 15%',
    'Reduce the pay gap between women and men from 9% to 4%',
    'Cut payroll errors from 30 to 5 per month',
  ],
  supersedes: ['kr-is-task', 'kr-is-output', 'kr-is-binary', 'kr-no-number', 'objective-is-task', 'objective-vague'],
  check: {
    set: (set, context) => look(each(set.not_doing), context),
    objective: ({ title, why }, context) => look([title, why], context),
    keyResult: ({ title, learned }, context) => look([title, learned], context),
    initiative: ({ title, expect, learned }, context) => look([title, expect, learned], context),
  },
});

function look(fields: readonly (Field<string> | undefined)[], { within, report }: Context<Record<never, never>>): void {
  for (const field of fields) {
    const words = field && payWordsIn(field.text);
    if (!field || !words) continue;
    report({
      at: within(field, words.start, words.end),
      message: `"${words.text}" ties people's pay or promotion to the result, and teaches them to set safe targets: agree on that elsewhere.`,
    });
  }
}
