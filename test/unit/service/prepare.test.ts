import assert from 'node:assert/strict';
import { each, type OkrDocument } from '../../../server/src/okr/model';
import { bench } from '../../support/service';

const keyResult = (index: number) => `      - id: k-${index}
        title: Cut the error rate of service ${index} from 2.4% to 1%
        check_ins:
          - date: 2026-10-12
            value: 2%
            note: The retries of service ${index} take longest
`;

const SOURCE = `team: Payments
cycle: 2026-Q4
objectives:
${[0, 1, 2]
  .map(
    (objective) => `  - title: Customers trust checkout number ${objective}
    key_results:
${[0, 1, 2].map((index) => keyResult(3 * objective + index)).join('')}`,
  )
  .join('')}`;

/** Counts how often the texts of the key results of all objectives but the last are read. */
function countReads(document: OkrDocument): { reads: number } {
  const count = { reads: 0 };
  const above = each(document.sets[0]?.objectives).slice(0, 2);
  const blocks = new Set(above.flatMap(({ key_results }) => each(key_results).map(({ span }) => span.block)));
  assert.equal(blocks.size, 6, 'each key result is a block');
  for (const block of blocks) {
    const { text } = block;
    Object.defineProperty(block, 'text', {
      get() {
        count.reads++;
        return text;
      },
    });
  }
  return count;
}

/** How often they are read in a first completion below them, and in a second one. */
async function readsOfCompletions(isPrepared: boolean): Promise<readonly [first: number, second: number]> {
  const { service, document } = await bench(SOURCE);
  const at = SOURCE.indexOf('service 8 take');
  if (isPrepared) service.prepare([document()]);
  const count = countReads(document());
  service.complete(document(), at);
  const first = count.reads;
  service.complete(document(), at);
  return [first, count.reads - first];
}

describe('what is prepared in a pause', () => {
  it('lets the first completion look at what lies above as little as the second', async () => {
    const [cold, warm] = await readsOfCompletions(false);
    assert.ok(cold > warm, `${cold} and ${warm}: something is kept`);
    assert.deepEqual(await readsOfCompletions(true), [warm, warm]);
  });

  it('is prepared once for a document, whatever is typed', async () => {
    const { service, document } = await bench(SOURCE);
    service.prepare([document()]);
    const at = SOURCE.indexOf('take longest');
    service.workspace.open(document().uri, document().text, 1);
    service.workspace.edit(document().uri, { start: at, end: at, text: 'x' }, 2);
    const edited = document();
    Object.defineProperty(edited, 'blocks', { get: () => assert.fail('looked at again') });
    service.prepare([edited]);
  });

  it('leaves out what has no key result yet, and what is broken', async () => {
    const { service, document } = await bench({
      'a.okr.yaml': '',
      'b.okr.yaml': 'team: Payments\n',
      'c.okr.yaml': ': [',
    });
    service.prepare(['a.okr.yaml', 'b.okr.yaml', 'c.okr.yaml'].map(document));
  });
});
