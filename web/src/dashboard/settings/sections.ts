/** The sections of "Настройки", in their order. Each is a page with a form of its own. */
export const SETTINGS_SECTIONS = ['company', 'hours', 'groups', 'site', 'rules', 'texts', 'bot', 'privacy'] as const;
export type SettingsSection = (typeof SETTINGS_SECTIONS)[number];
