import type { QuickPickItem } from 'vscode';
import { type CheckInForm, checkInValue, type SourceValue, sourceValue } from '../../../server/src/lsp/messages';
import type { Server } from '../server/server';
import { askSeveral, keep } from '../ui/ask';
import { textStep } from '../ui/steps';
import { runSteps, type Step } from '../ui/wizard';
import type { Anchor } from './anchor';
import { type Answers, confidenceNumber, EXTRAS, type Extra, firstAnswers, refuseConfidence } from './answers';
import { confidencePrompt, titleOf, valuePrompt } from './words';

/** Below this, a check-in is asked what must be decided. */
const LOW = 0.5;

/** What the questions of a check-in are about. */
export interface Questions {
  /** The head of each box. */
  readonly title: string;
  readonly form: CheckInForm;
  /** What its source says now, where that could be read. */
  readonly source?: SourceValue;
  /** What was answered so far; the answers go here. */
  readonly answers: Answers;
  /** Why a value does not fit. */
  refuse(value: string): Promise<string | undefined>;
}

/**
 * Asks for a check-in: value, confidence, note, and what else there is to say.
 * @returns the answers, or undefined when somebody left
 */
export async function askCheckIn(server: Server, anchor: Anchor, form: CheckInForm): Promise<Answers | undefined> {
  const answers = firstAnswers(form.last?.confidence);
  const source = (await server.request<SourceValue | null>(sourceValue, anchor.item)) ?? undefined;
  if (source && 'value' in source) answers.value = source.value;
  const refuse = async (value: string) =>
    (await server.request<{ reason?: string }>(checkInValue, { ...anchor.item, value })).reason;
  const done = await runSteps(checkInSteps({ title: titleOf(form), form, source, answers, refuse }));
  return done ? answers : undefined;
}

/** The questions of a check-in, as they stand with the answers so far. */
export function checkInSteps({ title, form, source, answers, refuse }: Questions): () => readonly Step[] {
  const value = textStep(answers, 'value', () => ({
    title,
    prompt: valuePrompt(form, source),
    placeholder: form.example,
    refuse: async (text) => (text === '' ? `Write the value, such as ${form.example}.` : refuse(text)),
  }));
  const confidence = textStep(answers, 'confidence', () => ({
    title,
    prompt: confidencePrompt(form),
    placeholder: '0.7',
    refuse: refuseConfidence,
  }));
  const note = textStep(answers, 'note', () => ({
    title,
    prompt: 'What moved the number, or why did it not move? May be left empty.',
    placeholder: 'Retry fix is live for 20% of traffic',
  }));
  const more: Step = (progress) => {
    const items = extraItems(answers);
    return keep(
      askSeveral({
        ...progress,
        title,
        placeholder: 'Anything else to record? Tick it, or press Enter to write the check-in.',
        items,
        picked: items.filter(({ extra }) => answers.extras.includes(extra)),
      }),
      (chosen) => {
        answers.extras = EXTRAS.filter((extra) => chosen.some((item) => item.extra === extra));
      },
    );
  };
  const list = (extra: Extra): Step =>
    textStep(answers.lists, extra.key, () => ({
      title,
      prompt: `${extra.prompt} Several go with a semicolon between them.`,
      placeholder: extra.placeholder,
    }));
  return () => [value, confidence, note, more, ...answers.extras.map(list)];
}

function extraItems(answers: Answers): readonly (QuickPickItem & { readonly extra: Extra })[] {
  const confidence = confidenceNumber(answers.confidence);
  const low = confidence !== undefined && confidence < LOW;
  return EXTRAS.map((extra) => ({
    extra,
    label: extra.label,
    description: extra.detail,
    detail: extra.key === 'decisions_needed' && low ? `A confidence of ${answers.confidence} asks for one.` : undefined,
  }));
}
