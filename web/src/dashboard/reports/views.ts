/** The pages of the reports, in their order. */
export const REPORT_VIEWS = ['overview', 'bot', 'waiting', 'operators', 'topics', 'ratings', 'when'] as const;
export type ReportView = (typeof REPORT_VIEWS)[number];
