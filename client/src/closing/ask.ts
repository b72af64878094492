import type { QuickPickItem } from 'vscode';
import {
  type ClosingForm,
  type ClosingKeyResult,
  type JudgedScore,
  judgeScore,
  type NextStep,
} from '../../../server/src/lsp/messages';
import type { Server } from '../server/server';
import { askOne, keep } from '../ui/ask';
import { textStep } from '../ui/steps';
import { type Outcome, type Step, walk } from '../ui/wizard';
import { type Answers, LOOK_BACK, nameOf, type Said } from './answers';
import { headOf, NEXT, reasonPrompt, scorePrompt } from './words';

interface NextItem extends QuickPickItem {
  readonly next: NextStep;
}

/**
 * Asks everything that closing asks: each key result's score, what was learned and, where it is not reached, what becomes of it; then
 * the look back, and the next cycle.
 * @param answers the answers so far; new ones go here
 * @param save called after each answer
 */
export async function askClosing(
  server: Server,
  form: ClosingForm,
  answers: Answers,
  save: () => void,
): Promise<Outcome> {
  const steps = (): Step[] => [
    ...form.keyResults.flatMap((keyResult, index) =>
      keyResultSteps(server, headOf(form, index), keyResult, answers.said[nameOf(keyResult)]),
    ),
    ...lookBackSteps(form, answers),
    cycleStep(form, answers),
  ];
  const saving = (): Step[] =>
    steps().map((step) => async (progress) => {
      const outcome = await step(progress);
      if (outcome === 'next') save();
      return outcome;
    });
  const stop = { icon: 'debug-stop', tooltip: 'Stop: your answers are kept', does: 'cancel' as const };
  return walk(saving, { buttons: [stop], uncounted: true });
}

function keyResultSteps(server: Server, title: string, keyResult: ClosingKeyResult, said: Said | undefined): Step[] {
  if (!said) return [];
  const score = textStep(said, 'score', () => ({
    title,
    prompt: scorePrompt(keyResult),
    placeholder: '0.7',
    refuse: async (text) => {
      said.reached = false;
      if (text === '') return undefined;
      const judged = await server.request<JudgedScore>(judgeScore, { type: keyResult.type, score: text });
      if ('reason' in judged) return judged.reason;
      said.reached = judged.reached;
      return undefined;
    },
  }));
  const learned = textStep(said, 'learned', () => ({
    title,
    prompt: 'What was learned that the number does not say? May be left empty.',
    placeholder: 'Half of the gain came from one issuer',
  }));
  const next: Step = (progress) =>
    keep(
      askOne<NextItem>({
        ...progress,
        title,
        placeholder: 'It is not reached. What becomes of it?',
        items: inOrder(said.next),
      }),
      (chosen) => {
        said.next = chosen.next;
      },
    );
  const reason = textStep(said, 'reason', () => ({
    title,
    prompt: reasonPrompt(said.next),
    refuse: (text) => (text === '' ? 'A few words, for those who look back.' : undefined),
  }));
  return said.reached ? [score, learned] : [score, learned, next, reason];
}

/** What was chosen before stands first. */
function inOrder(chosen: NextStep | undefined): NextItem[] {
  const items = NEXT.map((item): NextItem => ({ ...item }));
  return [...items.filter(({ next }) => next === chosen), ...items.filter(({ next }) => next !== chosen)];
}

function lookBackSteps(form: ClosingForm, answers: Answers): Step[] {
  return LOOK_BACK.map(({ key, prompt, placeholder }, index) =>
    textStep(answers, key, () => ({
      title: `Close ${form.title} · looking back · ${index + 1} of ${LOOK_BACK.length}`,
      prompt: `${prompt} Several go with a semicolon between them.`,
      placeholder,
      refuse: (text) =>
        text === '' && !form.looksBack && index === LOOK_BACK.length - 1 && !answers.changed && !answers.failed
          ? 'Say one thing at least: the next cycle begins with it.'
          : undefined,
    })),
  );
}

function cycleStep(form: ClosingForm, answers: Answers): Step {
  return textStep(answers, 'cycle', () => ({
    title: `Close ${form.title} · the next cycle`,
    prompt: 'Which cycle is drafted next? Empty drafts none.',
    placeholder: '2027-Q1, 2027-H1, 2027, FY27-Q3',
  }));
}
