// A language model that answers with the sentence that it was asked to translate, in two parts.
const vscode = require('vscode');

const model = {
  id: 'gongbao-test',
  name: 'Test Model',
  family: 'test',
  version: '1',
  maxInputTokens: 10_000,
  maxOutputTokens: 1000,
  capabilities: {},
};

exports.activate = (context) => {
  if (!vscode.lm?.registerLanguageModelChatProvider) return; // an older VS Code
  context.subscriptions.push(
    vscode.lm.registerLanguageModelChatProvider('gongbao-test', {
      provideLanguageModelChatInformation: () => [model],
      provideTokenCount: async () => 1,
      async provideLanguageModelChatResponse(_model, messages, _options, progress) {
        const text = messages.flatMap(({ content }) => content.map((part) => part.value ?? '')).join('');
        const { sentence } = JSON.parse(text.slice(text.indexOf('{')));
        progress.report(new vscode.LanguageModelTextPart('Drafted: '));
        progress.report(new vscode.LanguageModelTextPart(sentence));
      },
    }),
  );
};
