import { coloursAllKeys } from './allKeys';

describe('grammar: keys', () => {
  const layouts: readonly ((key: string) => string)[] = [
    (key) => `${key}: 1`,
    (key) => `- ${key} : x`,
    (key) => `{ ${key}: 1 }`,
    (key) => `"${key}": 1`,
  ];
  for (const write of layouts) it(`colours each key of the schema in ${write('…')}`, () => coloursAllKeys(write));
});
