/** Hovers in `okr.config.yaml`: what a key means, what a rule finds. */
import { allRules } from '../../rules/all.generated';
import type { Rule } from '../../rules/rule';
import { linesOf } from '../completion/lines';
import { cursorPlace } from '../completion/place';
import type { Hover } from '../hover';
import { paragraphs } from '../hover/markdown';
import { settingAt } from './shape';
import { aboutRule, aboutSetting } from './words';

/** What is said of the key at an offset; undefined for values and for keys that the configuration does not have. */
export function configurationHover(text: string, offset: number): Hover | undefined {
  const place = cursorPlace(linesOf(text), offset);
  if (!place || place.key !== undefined || !place.hasColon) return undefined;
  const { start, end } = place;
  const name = text.slice(start, end);
  const said = aboutKey(place.path, name);
  return said === undefined ? undefined : { text: paragraphs(`**${said.title}** \`${name}\``, said.text), start, end };
}

function aboutKey(path: readonly string[], name: string): { title: string; text: string } | undefined {
  const [top, code] = path;
  if (top === 'rules' && path.length === 1) {
    const rule = ruleOf(name);
    return rule && { title: rule.title, text: aboutRule(rule) };
  }
  const option = top === 'rules' && path.length === 2 && ruleOf(code!)?.options[name];
  if (option)
    return { title: 'Option', text: `${option.description} Unless set: \`${JSON.stringify(option.default)}\`` };
  const setting = settingAt([...path, name]);
  const text = setting && aboutSetting(setting);
  return text === undefined ? undefined : { title: 'Setting', text };
}

function ruleOf(code: string): Rule | undefined {
  return allRules.find((rule) => rule.code === code) as Rule | undefined;
}
