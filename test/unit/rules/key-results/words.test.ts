/** The words that fixes write: verbs turned around, ways made work, quantities in another unit. */
import assert from 'node:assert/strict';
import { verbOfChange } from '../../../../server/src/rules/key-results/shared/change-verbs';
import { asWork } from '../../../../server/src/rules/key-results/shared/gerund';
import { inCaseOf, listed, quoted, shorten, withParts } from '../../../../server/src/rules/support/words';

describe('verbs of change', () => {
  const turned = (text: string) => {
    const verb = verbOfChange(text);
    return verb && withParts(text, [{ ...verb, text: inCaseOf(verb.opposite, verb.text) }]);
  };

  it('are turned around in their own form', () => {
    assert.equal(turned('Reduce churn'), 'Increase churn');
    assert.equal(turned('Share of late trains rises'), 'Share of late trains falls');
    assert.equal(turned('by cutting waste'), 'by raising waste');
    assert.equal(turned('Waste has fallen'), 'Waste has risen');
  });

  it('are not the nouns that look like them', () => {
    assert.equal(verbOfChange('No drop in quality'), undefined);
    assert.equal(verbOfChange('Customers accept the increase'), undefined);
    assert.equal(verbOfChange('NPS > 60'), undefined);
    assert.equal(verbOfChange('A cut is followed by growth that grows')?.text, 'grows');
  });
});

describe('the way to a result', () => {
  it('reads as the title of work', () => {
    assert.equal(asWork('by migrating to Kafka'), 'Migrate to Kafka');
    assert.equal(asWork('by shipping a new cache'), 'Ship a new cache');
    assert.equal(asWork('through cutting two forms'), 'Cut two forms');
    assert.equal(asWork(', using text reminders'), 'Text reminders');
    assert.equal(asWork('by introducing text reminders.'), 'Introduce text reminders');
    assert.equal(asWork('by training stewards'), 'Train stewards');
  });

  it('keeps a verb that it does not know', () => {
    assert.equal(asWork('by gamifying the lessons'), 'Gamifying the lessons');
  });
});

describe('words of messages', () => {
  it('quote what is needed to recognise a text', () => {
    assert.equal(quoted('Launch'), '"Launch"');
    assert.equal(quoted('one  two\nthree'), '"one two three"');
    assert.equal(quoted('a long sentence that goes on', 16), '"a long sentence…"');
    assert.equal(shorten('Make our first enterprise customers referenceable', 30), 'Make our first enterprise…');
    assert.equal(shorten('Donaudampfschifffahrt', 10), 'Donaudamp…');
  });

  it('list things', () => {
    assert.equal(listed(['a']), 'a');
    assert.equal(listed(['a', 'b', 'c']), 'a, b and c');
  });
});
