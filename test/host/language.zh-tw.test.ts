import { describeLanguage } from './support/language';

describeLanguage('zh-tw');
