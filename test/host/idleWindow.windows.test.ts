import type { ActivationTime } from './support/activation-time';
import { equal } from './support/assert';
import { ask } from './support/bridge';
import { describe, note, test } from './support/harness';

const FILES = {
  'notes.md': '# Meeting notes\n\n- The branch meets on Monday.\n- Bring the 工会 banner.\n',
  'page.md':
    '## 夜校开课\n\n本报讯（记者孟小舟）昨晚，棉纺厂的夜校开了课，四十名女工来听讲，教室里坐得满满的。\n',
};

describe('a window with a Markdown file that is no page', () => {
  test('activates the extension and leaves its engine where it is, until a page is opened', async () => {
    const seen = await ask<{ idle: boolean; time: ActivationTime }>('watchIdleWindow', { files: FILES });
    const { loadCode, callActivate, finishActivate } = seen.time;
    await note(`load ${loadCode} ms, activate ${callActivate} + ${finishActivate} ms`);
    equal(seen.idle, false, 'the engine was loaded for a file that is no page');
  }, 200_000);
});
