/** `okr read`: how a sentence is read. */
import { serviceOver, type TextReading } from '../service';
import { EXIT, type Io, UsageError } from './io';
import { addressOf } from './targets';

/** Reads sentences from the arguments, and for `-` one a line from standard input. Gives the exit code. */
export async function read(io: Io, texts: readonly string[], format: 'text' | 'json'): Promise<number> {
  if (texts.length === 0) throw new UsageError('Give a sentence to read, or - to read one a line from standard input.');
  const sentences: string[] = [];
  for (const text of texts) {
    if (text !== '-') sentences.push(text);
    else sentences.push(...(await io.input()).split(/\r?\n/).filter((line) => line.trim() !== ''));
  }
  const service = serviceOver(io.files, { today: io.today });
  const here = addressOf(io, 'x.okr.yaml');
  await service.workspace.changed(configsAbove(here));
  const show = format === 'json' ? (reading: TextReading) => JSON.stringify(reading) : asText;
  const shown = sentences.map((sentence) => show(service.readText(sentence, here)));
  if (shown.length > 0) io.out(shown.join(format === 'json' ? '\n' : '\n\n'));
  return EXIT.clean;
}

/** Where the configuration for a file may lie: in its folder or any above. */
function configsAbove(uri: string): string[] {
  const configs: string[] = [];
  for (let at = uri.lastIndexOf('/'); at > 'file://'.length - 1; at = uri.lastIndexOf('/', at - 1))
    configs.push(`${uri.slice(0, at)}/okr.config.yaml`, `${uri.slice(0, at)}/okr.config.yml`);
  return configs;
}

const KINDS: Readonly<Record<TextReading['kind'], string>> = {
  outcome: 'a measurable change',
  maintain: 'a level to keep',
  task: 'work to be done',
  output: 'a count of what the team makes or does',
  vague: 'a direction without a number',
  unread: 'not read: another language, or no statement',
};

function asText({ text, kind, confidence, evidence, measure, rewrites }: TextReading): string {
  const numbers = measure && [
    measure.from !== null && `from ${measure.from}`,
    measure.to !== null && `to ${measure.to}`,
    measure.by !== null && `by ${measure.by}`,
    measure.per !== null && `per ${measure.per}`,
    measure.deadline !== null && `until: ${measure.deadline}`,
  ];
  return [
    text,
    `  ${kind}: ${KINDS[kind]} (confidence ${confidence.toFixed(2)})`,
    ...evidence.map((one) => `  “${one.text}”: ${one.why}`),
    ...(measure
      ? [`  measures ${[measure.metric, measure.direction, ...(numbers ?? [])].filter(Boolean).join(', ')}`]
      : []),
    ...(rewrites.length > 0 ? ['  instead:', ...rewrites.map((rewrite) => `    ${rewrite}`)] : []),
  ].join('\n');
}
