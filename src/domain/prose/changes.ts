/** Words of change (增减): 增加12人 is no figure of a state, 增加到41人 is. */
export const CHANGE = /(?:增加|增长|减少|提高|下降|上升|降低|净增|新增|扩大|多|少|增)(?:了)?$|(?:比|较)(?:上|去|前|往|同|\d)/u;
/** 增加到41人 */
export const MOVED = /(?:增加|增长|减少|提高|下降|上升|扩大|发展|增|降|减|升)(?:到|至|为)(?:了)?/u;
/** 由35人增加到41人: the figure is that of before. */
export const FROM = /(?:由|从)$/u;
