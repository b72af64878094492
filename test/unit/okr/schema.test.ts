import assert from 'node:assert/strict';
import { keyDocs, leafDocs, type ShapeName, shapes, splitPeople } from '../../../server/src/okr/schema';
import { type LeafPlan, planOf } from '../../../server/src/yaml/plan';
import { assertQuick } from '../../support/time';

/** The leaf under a key; the element's where it is a list. */
function leaf(shape: ShapeName, key: string): LeafPlan {
  const plan = planOf(shape).get(key);
  const found = plan?.kind === 'list' ? plan.element : plan;
  assert.equal(found?.kind, 'leaf');
  return found as LeafPlan;
}
const value = (shape: ShapeName, key: string, text: string) => leaf(shape, key).read(text);

describe('the schema', () => {
  it('has a title and a description for every key, and says what every value is', () => {
    for (const [name, shape] of Object.entries(shapes)) {
      for (const [key, schema] of Object.entries(shape.shape)) {
        const doc = keyDocs.get(schema);
        assert.ok(doc && doc.title.length > 1 && /[.?]$/.test(doc.description), `${name}.${key}`);
        assert.ok(planOf(name as ShapeName).has(key), `${name}.${key}`);
      }
    }
    assert.equal(leafDocs.get(shapes.keyResult.shape.due._zod.def.innerType)?.kind, 'date');
  });

  it('gives examples that can be read', () => {
    for (const [name, shape] of Object.entries(shapes))
      for (const [key, schema] of Object.entries(shape.shape))
        for (const example of keyDocs.get(schema)?.examples ?? [])
          assert.notEqual(value(name as ShapeName, key, example), undefined, `${name}.${key}: ${example}`);
  });

  it('reads what each key takes, and nothing else', () => {
    const cases: readonly (readonly [ShapeName, string, readonly (readonly [string, unknown])[]])[] = [
      [
        'keyResult',
        'score',
        [
          ['0.7', 0.7],
          ['1', 1],
          ['1.2', undefined],
          ['-0.1', undefined],
          ['NaN', undefined],
          ['70%', undefined],
        ],
      ],
      [
        'keyResult',
        'weight',
        [
          ['2', 2],
          ['0.5', 0.5],
          ['0', undefined],
          ['-1', undefined],
        ],
      ],
      [
        'keyResult',
        'type',
        [
          ['committed', 'committed'],
          ['Committed', undefined],
          ['constructor', undefined],
        ],
      ],
      [
        'checkIn',
        'confidence',
        [
          ['0.7', 0.7],
          ['70%', 0.7],
          ['7', undefined],
          ['high', undefined],
          ['101%', undefined],
        ],
      ],
      [
        'set',
        'wip_limit',
        [
          ['3', 3],
          ['0', undefined],
          ['2.5', undefined],
          ['many', undefined],
        ],
      ],
      [
        'dependency',
        'committed',
        [
          ['true', true],
          ['No', false],
          ['maybe', undefined],
          ['constructor', undefined],
          ['__proto__', undefined],
        ],
      ],
      [
        'objective',
        'id',
        [
          ['grow-gaming', 'grow-gaming'],
          ['1e3', '1e3'],
          ['', undefined],
          ['two words', undefined],
          ['a/b', undefined],
          ['a@b', undefined],
        ],
      ],
    ];
    for (const [shape, key, values] of cases)
      for (const [text, expected] of values) assert.equal(value(shape, key, text), expected, `${key}: ${text}`);
  });

  it('tells several people in one value', () => {
    assert.deepEqual(splitPeople('maya'), ['maya']);
    for (const text of ['ruth, lee', 'ruth & lee', 'ruth/lee', 'ruth; lee', 'ruth and lee', 'ruth + lee'])
      assert.deepEqual(splitPeople(text), ['ruth', 'lee'], text);
    assert.deepEqual(splitPeople('Andrea Sandor'), ['Andrea Sandor']);
    assert.deepEqual(splitPeople('R&D'), ['R&D']);
  });

  it('splits long values in linear time', () => {
    assertQuick(500, () => splitPeople(`${' '.repeat(200_000)}x`));
  });
});
