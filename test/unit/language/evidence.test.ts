/** The words that show a kind, and what is said of them: each sentence reads as "words" + why. */
import assert from 'node:assert/strict';
import { readObjective, readStatement } from '../../../server/src/language';

const first = (reading: ReturnType<typeof readStatement> | ReturnType<typeof readObjective>): string => {
  const [evidence] = reading.evidence;
  return evidence ? `“${evidence.text}” ${evidence.why}` : '';
};

describe('the way there', () => {
  it('ends before the full stop', () => {
    const { solution } = readStatement('Raise berth bookings from 20 to 40 by sending reminders.');
    assert.equal(solution?.text, 'by sending reminders');
  });
});

describe('the words a statement was judged by', () => {
  for (const [text, said] of [
    ['Write 12 recipes for the canteen', '“12 recipes” counts your own work, not what it changes'],
    ['Run at least 3 fire drills in the mill', '“3 fire drills” counts your own work, not what it changes'],
    ['Migrate the ferry timetable', '“Migrate” is work to be done, not what it changes'],
    ['The ferry timetable is published', '“published” says that work is done, not what it changes'],
    ['We have written a style guide', '“written” says that work is done, not what it changes'],
    ['Passengers can rebook a crossing', '“can rebook” names what becomes possible, not who uses it or how much'],
    ['We have a style guide', '“a style guide” names what is made or done, not what changes'],
    ['Update and share all crew manuals', '“Update” is work to be done, not what it changes'],
    ['Write 1 final "Crew Handbook"', '“1 final "Crew Handbook"” counts your own work, not what it changes'],
    ['Write 3 "Guides for guests" this winter', '“3 "Guides for guests"” counts your own work, not what it changes'],
    ['Add new tide guides: 25 per quarter', '“Add” is your own activity'],
    ['Define at least 5 harbour rules', '“5 harbour rules” counts your own work, not what it changes'],
    ['Run a study in 12 villages', '“Run” is your own activity'],
    ['Set up a wind gauge', '“Set up” is work to be done, not what it changes'],
    ['Be responsive to our guests', '“responsive” is not measured here'],
    [
      'Faster permits with less time spent at the counter',
      '“Faster” gives a direction, but no number to tell when it is reached',
    ],
  ] as const)
    it(text, () => assert.equal(first(readStatement(text)), said));

  for (const [text, said] of [
    ['Roll out the ferry app', '“Roll out” is work to be done, not what it is for'],
    ['Launch the ferry app', '“Launch” is work to be done, not what it is for'],
    ['We have a draft plan for the ferry terminal', '“a draft plan” is what is made, not what it is for'],
    ['Get the ferry app winter ready', '“ready” is a state of the work, not what it is for'],
    [
      'Ferry code quality & tooling',
      '“Ferry code quality & tooling” names a field, not what should be different in it',
    ],
    ['Be the best', '“Be the best” would fit any team'],
  ] as const)
    it(text, () => assert.equal(first(readObjective(text)), said));
});
