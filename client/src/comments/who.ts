import { ConfigurationTarget, workspace } from 'vscode';
import { type Known, known } from '../../../server/src/lsp/messages';
import type { Server } from '../server/server';
import { askName } from '../ui/ask';

/**
 * The name that a comment is signed with: that of the setting `okr.me`, which is asked for once.
 * @returns undefined when somebody left
 */
export async function whoAmI(server: Server): Promise<string | undefined> {
  const settings = workspace.getConfiguration('okr');
  const me = settings.get('me', '').trim();
  if (me !== '') return me;
  const { people } = await server.request<Known>(known);
  const answer = await askName({
    step: 1,
    total: 1,
    title: 'Your Name',
    placeholder: 'Who are you? Choose, or type your name. It is kept in the setting okr.me.',
    names: people,
    newName: 'as typed',
  });
  if (answer.outcome !== 'next') return undefined;
  await settings.update('me', answer.value, ConfigurationTarget.Global);
  return answer.value;
}
