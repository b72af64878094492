import assert from 'node:assert/strict';
import fc from 'fast-check';
import { okrFile } from '../../../support/arbitrary';
import { runs } from '../../../support/runs';
import { read } from './cases';

describe('random files', () => {
  it('have no problems', () => {
    fc.assert(
      fc.property(okrFile, (text) => {
        assert.deepEqual(
          read(text).problems.map((problem) => [problem.kind, text.slice(problem.at.start, problem.at.end)]),
          [],
          text,
        );
      }),
      runs(60),
    );
  });
});
