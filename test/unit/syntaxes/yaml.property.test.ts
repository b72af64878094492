import { assertQuick } from '../../support/time';
import { grammar } from './tokenize';

describe('grammar: YAML', () => {
  it('costs what the length of a line costs, whatever stands in it', async () => {
    const tokenizer = await grammar();
    const LENGTH = 10_000;
    const MOST = 1000; // milliseconds; one that is quadratic takes many times that
    // deep nesting is left out: there the tokenizer's own stack is what costs
    const parts = [
      'a',
      'a ',
      '"',
      "'",
      '1',
      '1,',
      '- ',
      ': ',
      'a:',
      ' ',
      '&a ',
      '!',
      '#',
      '$',
      'a, ',
      '\\',
      '"a":',
      'a/',
    ];
    for (const part of parts)
      for (const start of ['', 'key: [', 'value: "']) {
        const line = (start + part.repeat(LENGTH)).slice(0, LENGTH);
        assertQuick(MOST, () => tokenizer.tokenizeLine(line, null), `${start}${part}…`);
      }
  }).timeout(60_000);
});
