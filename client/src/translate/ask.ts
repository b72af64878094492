import { type QuickPickItem, window } from 'vscode';
import type { TranslationForm, TreeNode } from '../../../server/src/lsp/messages';
import type { Place } from '../checkIn/target';
import { askSeveral, keep } from '../ui/ask';
import { nameStep, textStep } from '../ui/steps';
import { runSteps, type Step } from '../ui/wizard';
import { goalRows, metricRows } from './words';

/** For whom a goal is translated, and what they can influence. */
export interface Answers {
  team: string;
  /** Metrics by their ids. */
  metrics: readonly string[];
  other: string;
}

const TITLE = 'Translate for My Team';

/** Asks for the team, and what it can influence. Undefined when somebody left. */
export async function askTranslation(form: TranslationForm): Promise<Answers | undefined> {
  const answers: Answers = { team: '', metrics: [], other: '' };
  const rows = metricRows(form);
  const team = nameStep(answers, 'team', () => ({
    title: TITLE,
    placeholder: form.teams.length > 0 ? 'For which team? Choose, or type another name.' : 'For which team?',
    names: form.teams,
    newName: 'a new team here',
  }));
  const metrics: Step = (progress) =>
    keep(
      askSeveral({
        ...progress,
        title: TITLE,
        placeholder: `What can ${answers.team} influence? Tick what you can move, up to three.`,
        items: rows,
        picked: rows.filter(({ id }) => answers.metrics.includes(id)),
      }),
      (chosen) => {
        answers.metrics = chosen.map(({ id }) => id);
      },
    );
  const other = textStep(answers, 'other', () => ({
    title: TITLE,
    prompt: 'Anything else that you can influence? In your words; Enter leaves it out.',
    placeholder: 'how fast suppliers get an answer',
  }));
  return (await runSteps(() => (rows.length > 0 ? [team, metrics, other] : [team, other]))) ? answers : undefined;
}

/** Asks for the cycle of a new file. */
export async function askCycle(team: string, cycles: readonly string[]): Promise<string | undefined> {
  const answers: { cycle?: string } = {};
  const step = nameStep(answers, 'cycle', () => ({
    title: TITLE,
    placeholder: `${team} has no open set for this time. For which cycle is the new file?`,
    names: cycles,
    newName: 'as typed',
  }));
  await runSteps(() => [step]);
  return answers.cycle;
}

/** Asks for the goal, where none is at hand. */
export async function pickGoal(forest: readonly TreeNode[]): Promise<Place | undefined> {
  const rows = goalRows(forest);
  if (rows.length === 0) {
    void window.showInformationMessage('There is no objective here yet that could be translated.');
    return undefined;
  }
  const chosen = await window.showQuickPick<QuickPickItem & (typeof rows)[number]>(rows, {
    title: TITLE,
    placeHolder: 'Which objective do you want to work for?',
    matchOnDescription: true,
  });
  const { uri, selectionRange, range } = chosen?.node ?? {};
  const start = (selectionRange ?? range)?.start;
  return uri && start ? { uri, position: start } : undefined;
}
