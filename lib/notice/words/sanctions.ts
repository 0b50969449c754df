/** Sanctions of the state on anybody. */
export const PUBLIC_SANCTIONS = '行政处罚|刑事|拘留|罚款';
/** What is taken from those held to account. */
export const TAKEN = '资格|权限|处方权|职务';
/** Taking it. */
export const TAKES = '取消|暂停|撤销|停止';
/** Persons are given to those who prosecute or supervise; what is given are leads elsewhere (移交线索). */
export const HANDED_TO = '移送司法机关|移送公安机关|移送监察机关|移送司法|移送纪委监委';
/** Persons are given what holds them to account, and awards. */
export const GIVES = '给予';
