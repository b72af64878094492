import assert from 'node:assert/strict';
import { folds } from '../../../server/src/service/folding';
import { symbols } from '../../../server/src/service/outline';
import { read, TEXT } from './outline';

describe('the outline', () => {
  it('has everything with a title, in the order of the file', () => {
    const drawn = symbols(read(TEXT)).map(({ name, kind, children }) => [
      name,
      kind,
      children.map((child) => child.name),
    ]);
    assert.deepEqual(drawn, [
      ['First', 'objective', ['Do it', 'Plain', 'In a map']],
      ['Second', 'objective', []],
      ['Uptime', 'healthMetric', []],
    ]);
  });

  it('shows the sets where there are several', () => {
    const names = symbols(read(`${TEXT}---\nobjectives: [C]\n`)).map(({ name, children }) => [name, children.length]);
    assert.deepEqual(names, [
      ['A · 2026-Q4', 3],
      ['Set', 1],
    ]);
  });
});

describe('folds', () => {
  it('are items, lists, long values and comments of several lines', () => {
    const lines = TEXT.split('\n');
    const drawn = folds(read(TEXT)).map(
      ({ startLine, endLine }) => `${lines[startLine]?.trim()} … ${lines[endLine]?.trim()}`,
    );
    assert.deepEqual(drawn, [
      '# What we want … # to be true',
      'objectives: … - Second',
      '- title: First … value: 1',
      'why: >- … of this',
      'initiatives: … - Do it',
      'key_results: … value: 1',
      '- title: In a map … value: 1',
      'check_ins: … value: 1',
      '- date: 2026-10-05 … value: 1',
      'health_metrics: … at_least: 99%',
      '- title: Uptime … at_least: 99%',
    ]);
  });
});
