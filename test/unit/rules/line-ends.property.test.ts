/** Every fix of every bad example in a file with CRLF: the same as in one with LF, but for the line ends. */
import assert from 'node:assert/strict';
import { allRules } from '../../../server/src/rules/all.generated';
import type { Fix, Rule } from '../../../server/src/rules/rule';
import { type Case, caseOf, check, fixed, isLocal } from '../../support/examples';

const toCrlf = (text: string) => text.replace(/\n/g, '\r\n');

function fixesOf(rule: Rule, example: Case): Fix[] {
  return check(example)
    .findings.filter(({ code }) => code === rule.code)
    .flatMap((finding) => finding.fixes())
    .filter(isLocal);
}

describe('fixes in files with CRLF', () => {
  for (const rule of allRules)
    it(rule.code, () => {
      for (const bad of rule.bad) {
        const example = caseOf(rule, bad);
        const crlf = { ...example, text: toCrlf(example.text) };
        const there = fixesOf(rule, crlf);
        for (const fix of fixesOf(rule, example)) {
          const same = there.find(({ title }) => title === fix.title);
          assert.ok(same, `"${fix.title}" is offered in a file with CRLF`);
          assert.equal(fixed(crlf.text, same), toCrlf(fixed(example.text, fix)), `"${fix.title}" keeps the line ends`);
        }
      }
    });
});
