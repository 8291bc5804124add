export { REPORTS } from './registry';
export type { MeasuredCoverage, Report, ReportTable, ReportValue } from './report';
export { slideText } from './slideText';
