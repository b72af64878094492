/** Completion: what the service offers, as the editor can take it. */
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Completion, plainText, withoutStops } from '../../service';
import type { Client } from '../client';
import { configurationOf, rangeOf, textOf } from '../places';
import { guarded, type Session, settled } from '../session';

/** What is typed when something can be offered that was not before: the end of a key, the next word, an element, a reference's parts. */
export const TRIGGERS = [':', ' ', '-', '/', '@', '"'];

const KINDS: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  word: CompletionItemKind.EnumMember,
  reference: CompletionItemKind.Reference,
  person: CompletionItemKind.Constant,
  date: CompletionItemKind.Value,
  metric: CompletionItemKind.Unit,
  sentence: CompletionItemKind.Text,
  skeleton: CompletionItemKind.Snippet,
  rule: CompletionItemKind.Event,
};

/** How an item is found again when its documentation is asked for. */
interface Data {
  readonly list: number;
  readonly index: number;
}

/** Answers requests for completion, and for the documentation of one item. */
export function handleCompletion(session: Session): void {
  const { connection, service } = session;
  /** The last answer: documentation is asked for while it is shown. */
  let shown: { readonly list: number; readonly items: readonly Completion[] } = { list: 0, items: [] };
  connection.onCompletion(
    guarded(
      session,
      'completion',
      async ({ textDocument, position }, token): Promise<CompletionList> => {
        const document = await settled(session, textDocument.uri, token);
        const text = document ? textOf(document) : configurationOf(session, textDocument.uri);
        if (!text) return { isIncomplete: false, items: [] };
        const offset = text.offsetAt(position);
        const items = document
          ? service.complete(document, offset)
          : service.completeConfiguration(textDocument.uri, offset);
        shown = { list: shown.list + 1, items };
        return {
          // A sentence goes on from the words that are there; everything else stays the same while it is typed.
          isIncomplete: items.some(({ kind }) => kind === 'sentence'),
          items: items.map((item, index) => itemOf(item, text, session.client, { list: shown.list, index })),
        };
      },
      (): CompletionList => ({ isIncomplete: false, items: [] }),
    ),
  );
  connection.onCompletionResolve(
    guarded(
      session,
      'completion item',
      (item: CompletionItem): CompletionItem => {
        const data = item.data as Data | undefined;
        const text = data?.list === shown.list ? shown.items[data.index]?.documentation : undefined;
        if (text === undefined) return item;
        const documentation = session.client.completion.markdown
          ? { kind: MarkupKind.Markdown, value: text }
          : plainText(text);
        return { ...item, documentation };
      },
      (item) => item,
    ),
  );
}

function itemOf(item: Completion, text: TextDocument, client: Client, data: Data): CompletionItem {
  const { snippets, asIs, labelDetails } = client.completion;
  const { label, kind, detail, edit, also, filter, again } = item;
  const isSnippet = item.snippet && snippets;
  const newText = item.snippet && !snippets ? withoutStops(edit.text) : edit.text;
  return {
    label,
    kind: KINDS[kind],
    ...(detail !== undefined && (labelDetails ? { labelDetails: { description: detail } } : { detail })),
    // Editors sort by the label, unless they are told otherwise.
    sortText: String(data.index).padStart(4, '0'),
    ...(filter !== undefined && { filterText: filter }),
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    // The text has the indentation of its place.
    ...(asIs && { insertTextMode: InsertTextMode.asIs }),
    textEdit: { range: rangeOf(text, edit), newText },
    ...(also && { additionalTextEdits: also.map((one) => ({ range: rangeOf(text, one), newText: one.text })) }),
    ...(again && client.editorCommands && { command: SUGGEST }),
    ...(item.documentation !== undefined && { data }),
  };
}

const SUGGEST = { title: 'Suggest a value', command: 'editor.action.triggerSuggest' };
