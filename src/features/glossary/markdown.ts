/** Makes text safe inside Markdown: every mark that Markdown or an HTML renderer could act on is escaped. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').replace(/[\\`*_{}[\]()#+\-.!|<>&~$@:]/g, '\\$&');
}

/** The commands that a card may run; nothing else is trusted. */
export const CARD_COMMANDS = [
  'gongbao.glossary.copyRendering',
  'gongbao.glossary.insertRendering',
  'gongbao.glossary.openEntry',
  'gongbao.glossary.editTerm',
  'gongbao.glossary.addNote',
] as const;
export type CardCommand = (typeof CARD_COMMANDS)[number];

/** A link that runs a command with these arguments. `label` is Markdown. */
export function commandLink(
  label: string,
  command: CardCommand,
  args: readonly unknown[],
  title: string,
): string {
  const query = encodeURIComponent(JSON.stringify(args)).replace(
    /[()'*!~]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16)}`,
  );
  return `[${label}](command:${command}?${query} "${title.replace(/["\\]/g, '')}")`;
}
