export type IndicatorId = string;
