import { t } from '../text.ts';

export const state = t('الدولة الليبية', 'The Libyan State');
export const council = t('المجلس الرئاسي', 'Presidential Council');
export const board = t('مجلس إدارة المفوضية', 'Board of the commission');
export const commission = t('مفوضية المجتمع المدني', 'Civil Society Commission');
export const ministers = t('مجلس الوزراء', 'Council of Ministers');
export const centralBank = t('مصرف ليبيا المركزي', 'Central Bank of Libya');
export const unityGovernment = t('حكومة الوحدة الوطنية', 'Government of National Unity');
export const baydaCourt = t('محكمة البيضاء', 'Bayda court');
