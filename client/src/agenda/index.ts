import {
  type Disposable,
  type LogOutputChannel,
  type QuickPickItem,
  type TextEditor,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import {
  type Agenda,
  type AgendaChoices,
  type AgendaParams,
  agenda,
  agendaChoices,
  type Refusal,
} from '../../../server/src/lsp/messages';
import type { Server } from '../server/server';
import { registerCommands } from '../ui/commands';
import { ALL_TEAMS, teamsOffered } from './teams';

/**
 * The commands that write the agenda of a sync or of a 1:1 into an unsaved Markdown document beside the file. Each gives the
 * editor it opened. Handed {@link AgendaParams} (`teams`, `owner`), they ask nothing.
 */
export function registerAgenda(server: Server, log: LogOutputChannel, disposables: Disposable[]): void {
  disposables.push(
    ...registerCommands(log, {
      'okr.prepareSync': async (given: AgendaParams | undefined): Promise<TextEditor | undefined> => {
        const teams = given?.teams ?? (await pickTeams(server));
        return teams && open(server, { since: given?.since, teams: teams.length > 0 ? teams : undefined });
      },
      'okr.prepareOneToOne': async (given: AgendaParams | undefined): Promise<TextEditor | undefined> => {
        const owner = given?.owner ?? (await pickOwner(server));
        return owner === undefined ? undefined : open(server, { ...given, owner });
      },
    }),
  );
}

async function open(server: Server, params: AgendaParams): Promise<TextEditor | undefined> {
  const result = await server.request<Agenda | Refusal>(agenda, params);
  if ('refused' in result) {
    void window.showInformationMessage(result.refused);
    return undefined;
  }
  const document = await workspace.openTextDocument({ language: 'markdown', content: result.markdown });
  const isSomethingThere = window.tabGroups.activeTabGroup.activeTab !== undefined;
  const viewColumn = isSomethingThere ? ViewColumn.Beside : ViewColumn.Active;
  return window.showTextDocument(document, { viewColumn, preview: false });
}

function choices(server: Server): Promise<AgendaChoices> {
  const document = window.activeTextEditor?.document;
  const uri = document?.languageId === 'okr-yaml' ? document.uri.toString() : undefined;
  return server.request<AgendaChoices>(agendaChoices, { uri });
}

/** The teams the sync is for, by name; none for all of them. Undefined when somebody left. */
async function pickTeams(server: Server): Promise<readonly string[] | undefined> {
  const known = await choices(server);
  if (known.teams.length < 2) return [];
  const offered = teamsOffered(known);
  const chosen = await window.showQuickPick(offered, { title: 'Prepare Sync', placeHolder: 'Whose sync?' });
  if (chosen === undefined) return undefined;
  return chosen === ALL_TEAMS ? [] : [chosen];
}

async function pickOwner(server: Server): Promise<string | undefined> {
  const { owners } = await choices(server);
  if (owners.length === 0) {
    void window.showInformationMessage('Nobody owns anything in a set that is pursued here.');
    return undefined;
  }
  const items = owners.map((label): QuickPickItem => ({ label }));
  return (await window.showQuickPick(items, { title: 'Prepare 1:1', placeHolder: 'With whom?' }))?.label;
}
