import type { TreeNode } from '../../../server/src/lsp/messages';

/** A codicon, and the theme colour that goes with it. Each state has a shape of its own, so that colour only helps. */
export interface Icon {
  readonly icon: string;
  readonly color?: string;
}

const GREEN = 'charts.green';
const YELLOW = 'charts.yellow';
const RED = 'charts.red';
const BLUE = 'charts.blue';
const GREY = 'disabledForeground';

/** Progress of objectives and key results. */
const BY_STATUS: Readonly<Record<NonNullable<TreeNode['status']>, Icon>> = {
  'on track': { icon: 'pass', color: GREEN },
  'at risk': { icon: 'warning', color: YELLOW },
  'off track': { icon: 'flame', color: RED },
  stale: { icon: 'history', color: YELLOW },
  'no data': { icon: 'circle-outline' },
  achieved: { icon: 'pass-filled', color: GREEN },
  missed: { icon: 'error', color: RED },
  dropped: { icon: 'circle-slash', color: GREY },
  draft: { icon: 'edit' },
  closed: { icon: 'archive', color: GREY },
};

/** The lists of the alignment, by their ids. */
const LISTS: Readonly<Record<string, string>> = {
  'alignment:unsupported': 'question',
  'alignment:adrift': 'debug-disconnect',
  'alignment:meetings': 'git-merge',
};

/** Where a bet stands. */
const BY_INITIATIVE: Readonly<Record<NonNullable<TreeNode['initiativeStatus']>, Icon>> = {
  idea: { icon: 'lightbulb' },
  ready: { icon: 'inbox' },
  doing: { icon: 'rocket', color: BLUE },
  blocked: { icon: 'debug-pause', color: RED },
  done: { icon: 'check', color: GREEN },
  dropped: { icon: 'circle-slash', color: GREY },
};

/** The icon of a row. */
export function iconOf(node: Pick<TreeNode, 'kind' | 'status' | 'initiativeStatus' | 'attention' | 'id'>): Icon {
  if (node.kind === 'group') return { icon: LISTS[node.id] ?? 'organization' };
  if (node.kind === 'initiative') return BY_INITIATIVE[node.initiativeStatus ?? 'idea'];
  if (node.kind === 'healthMetric')
    return node.attention.length > 0 ? { icon: 'pulse', color: RED } : { icon: 'heart' };
  return node.status ? BY_STATUS[node.status] : { icon: 'circle-outline' };
}
