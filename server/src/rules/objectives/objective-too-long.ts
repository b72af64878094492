import { rule } from '../rule';
import { countWords } from '../support/titles';

export default rule({
  code: 'objective-too-long',
  title: 'An objective nobody will remember',
  group: 'objectives',
  severity: 'hint',
  options: { max: { default: 18, description: 'Words that an objective may have.' } },
  why: 'An objective works when people can say it from memory in a meeting. What needs two breaths is usually two objectives, or an objective with its reasons.',
  instead: 'Keep one line; move the reason to `why`.',
  source: 'Wodtke, Radical Focus',
  bad: [
    '«Make the whole experience of buying, receiving and returning furniture as simple and as pleasant for young families in cities as it possibly can be»',
  ],
  good: [
    'Make returning furniture as simple as buying it',
    'Improve checkout reliability for high-value gaming transactions',
  ],
  check: {
    objective({ title }, { options, report }) {
      if (!title) return;
      const words = countWords(title.text);
      const lines = title.text.trim().split(/\r?\n/).length;
      if (words <= options.max && lines === 1) return;
      report({
        at: title.span,
        message: `${lines > 1 ? `${lines} lines` : `${words} words`} are more than people keep in mind: say it in one line of ${options.max} words at most, and the reason in "why".`,
      });
    },
  },
});
