import {
  type Disposable,
  InputBoxValidationSeverity,
  type QuickInput,
  type QuickInputButton,
  QuickInputButtons,
  type QuickPickItem,
  ThemeIcon,
  window,
} from 'vscode';
import type { Outcome, Progress } from './wizard';

/** What all questions share. */
interface Question extends Progress {
  readonly title: string;
}

export interface TextQuestion extends Question {
  readonly prompt: string;
  readonly placeholder?: string;
  /** What stands in the box at first. */
  readonly value?: string;
  /** Says why a text won't do; nothing when it will. Asked at each pause in typing and once more at Enter. */
  readonly refuse?: (text: string) => string | undefined | Promise<string | undefined>;
}

export type Answer<T> =
  | { readonly outcome: 'next'; readonly value: T }
  | { readonly outcome: Exclude<Outcome, 'next'> };

/** Pause in typing, in milliseconds, after which a text is judged. */
const PAUSE = 200;

/** Asks for a line of text. */
export function askText(question: TextQuestion): Promise<Answer<string>> {
  const box = window.createInputBox();
  box.prompt = question.prompt;
  box.placeholder = question.placeholder;
  box.value = question.value ?? '';
  return show<string>(box, question, (finish) => {
    let turn = 0;
    const judge = async (): Promise<boolean> => {
      const now = ++turn;
      const reason = await question.refuse?.(box.value.trim());
      if (now !== turn) return false; // typed on meanwhile
      box.validationMessage = reason ? { message: reason, severity: InputBoxValidationSeverity.Error } : undefined;
      return !reason;
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    return [
      box.onDidChangeValue(() => {
        box.validationMessage = undefined;
        clearTimeout(timer);
        if (box.value.trim() !== '') timer = setTimeout(() => void judge().catch(() => undefined), PAUSE);
      }),
      box.onDidAccept(async () => {
        clearTimeout(timer);
        if (box.busy) return;
        box.busy = true;
        const good = await judge().catch((error: unknown) => {
          box.validationMessage = String(error);
          return false;
        });
        box.busy = false;
        if (good) finish(box.value.trim());
      }),
      { dispose: () => clearTimeout(timer) },
    ];
  });
}

export interface ChoiceQuestion<T extends QuickPickItem> extends Question {
  readonly placeholder: string;
  readonly items: readonly T[];
  /** Those that are ticked at first. */
  readonly picked?: readonly T[];
}

/** Asks for any number of things from a list. */
export function askSeveral<T extends QuickPickItem>(question: ChoiceQuestion<T>): Promise<Answer<readonly T[]>> {
  const pick = window.createQuickPick<T>();
  pick.placeholder = question.placeholder;
  pick.canSelectMany = true;
  pick.items = question.items;
  pick.selectedItems = question.picked ?? [];
  return show<readonly T[]>(pick, question, (finish) => [pick.onDidAccept(() => finish(pick.selectedItems))]);
}

/** Asks for one thing from a list. */
export function askOne<T extends QuickPickItem>(question: ChoiceQuestion<T>): Promise<Answer<T>> {
  const pick = window.createQuickPick<T>();
  pick.placeholder = question.placeholder;
  pick.items = question.items;
  pick.matchOnDescription = true;
  return show<T>(pick, question, (finish) => [
    pick.onDidAccept(() => {
      const item = pick.activeItems[0];
      if (item) finish(item);
    }),
  ]);
}

export interface NameQuestion extends Question {
  readonly placeholder: string;
  readonly names: readonly string[];
  /** What stands behind a name that is none of these: "a new team here". */
  readonly newName: string;
}

/** Asks for one of the known names, or another one, which is typed. */
export function askName(question: NameQuestion): Promise<Answer<string>> {
  const pick = window.createQuickPick();
  const known = question.names.map((label): QuickPickItem => ({ label }));
  pick.placeholder = question.placeholder;
  pick.items = known;
  return show<string>(pick, question, (finish) => [
    pick.onDidChangeValue((typed) => {
      const name = typed.trim();
      const isNew = name !== '' && !question.names.some((one) => one.toLowerCase() === name.toLowerCase());
      pick.items = isNew ? [{ label: name, description: question.newName, alwaysShow: true }, ...known] : known;
    }),
    pick.onDidAccept(() => {
      const name = pick.activeItems[0]?.label;
      if (name) finish(name);
    }),
  ]);
}

/** Keeps an answer where there is one, and passes on where to go. */
export async function keep<T>(asked: Promise<Answer<T>>, take: (value: T) => void): Promise<Outcome> {
  const answer = await asked;
  if (answer.outcome === 'next') take(answer.value);
  return answer.outcome;
}

/** Shows a box as one step of a row: numbered, with the way back, and not lost when one looks at something else. */
function show<T>(
  box: QuickInput & {
    buttons: readonly QuickInputButton[];
    onDidTriggerButton: (listener: (button: unknown) => void) => Disposable;
  },
  { title, step, total, follows = false, buttons = [], uncounted = false }: Question,
  listen: (finish: (value: T) => void) => Disposable[],
): Promise<Answer<T>> {
  box.title = title;
  box.step = uncounted ? undefined : step;
  box.totalSteps = uncounted ? undefined : total;
  box.ignoreFocusOut = true;
  const own = buttons.map(({ icon, tooltip, does }) => ({ iconPath: new ThemeIcon(icon), tooltip, does }));
  box.buttons = step > 1 || follows ? [QuickInputButtons.Back, ...own] : own;
  return new Promise((done) => {
    let subscriptions: Disposable[] = [];
    const end = (answer: Answer<T>): void => {
      for (const one of subscriptions.splice(0)) one.dispose();
      box.dispose();
      done(answer);
    };
    subscriptions = [
      box.onDidTriggerButton((button) => {
        if (button === QuickInputButtons.Back) end({ outcome: 'back' });
        const does = own.find((one) => one === button)?.does;
        if (typeof does === 'string') end({ outcome: does });
        else does?.();
      }),
      box.onDidHide(() => end({ outcome: 'cancel' })),
      ...listen((value) => end({ outcome: 'next', value })),
    ];
    box.show();
  });
}
