import { describeLanguage } from './support/language';

describeLanguage('zh-cn');
