import * as vscode from 'vscode';
import * as articles from './features/articles';
import * as conversion from './features/conversion';
import * as fragments from './features/fragments';
import * as glossary from './features/glossary';
import * as highlighting from './features/highlighting';
import * as lifting from './features/lifting';
import * as mending from './features/mending';
import * as navigation from './features/navigation';
import * as notes from './features/notes';
import * as suspicions from './features/suspicions';
import * as tools from './features/tools';
import * as translation from './features/translation';
import * as welcome from './features/welcome';
import { fetchEngine, isEngineLoaded } from './host/engine';
import type { Notify } from './host/notify';
import { createServices } from './host/services';

/** What tests in a host are given. */
export interface UnderTest {
  /** Dialogs, which a host under test refuses to show, are answered in the service's place. */
  readonly notify: Pick<Notify, 'confirm'>;
  readonly isEngineLoaded: () => boolean;
}

/**
 * Builds the services and gives them to each feature. Nothing is read or parsed here, but that VS Code for the Web has to
 * be brought the core.
 */
export async function activate(context: vscode.ExtensionContext): Promise<UnderTest | undefined> {
  if (!('process' in globalThis)) await fetchEngine(context.extensionUri);
  const services = createServices(context);
  context.subscriptions.push(
    articles.register(services),
    fragments.register(services),
    highlighting.register(services),
    lifting.register(services),
    mending.register(services),
    navigation.register(services),
    conversion.register(services),
    glossary.register(services),
    notes.register(services),
    suspicions.register(services),
    tools.register(services),
    translation.register(services),
    welcome.register(services),
    services.commands.register('gongbao.showLog', () => services.log.show()),
  );
  return context.extensionMode === vscode.ExtensionMode.Test
    ? { notify: services.notify, isEngineLoaded }
    : undefined;
}
