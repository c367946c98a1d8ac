/** Texts of the pane about choosing standards. */
const zh = {
  note: "可以同时选几项对照，各项分别给出结论。",
  search: "按名称、文号或省份查找",
  nothingFits: "没有找到这样的标准，可以在下面自行录入。",
  only: "只核查这一项",
  onlyThis: (title: string) => `只核查这一项：${title}`,
  own: "自定标准",
  from: (day: string) => `${day} 起施行`,
  until: (day: string) => `${day} 起不再适用`,
  list: "，",
  ownRead: (id: string, sheet: string, title: string) => `自定标准 ${id}${title && `“${title}”`}（工作表“${sheet}”）`,
  ownFaults: "要改正的地方",
  ownLines: "各行的读法",
  ownLine: (words: string) => `读作：${words}`,
  ownMore: (rest: number) => `再显示 ${rest} 行`,
  notUsed: "没有用到的标准",
  drop: "不再选用",
  dropThis: (id: string) => `不再选用：${id}`,
};

const en: typeof zh = {
  note: "Several can be chosen; each is answered by itself.",
  search: "Find by name, document number or province",
  nothingFits: "No such standard; you can write down your own below.",
  only: "Check this one only",
  onlyThis: (title) => `Check this one only: ${title}`,
  own: "Your own standards",
  from: (day) => `in force from ${day}`,
  until: (day) => `no longer from ${day}`,
  list: ", ",
  ownRead: (id, sheet, title) => `Own standard ${id} ${title && `“${title}” `}(worksheet “${sheet}”)`,
  ownFaults: "To be corrected",
  ownLines: "How each line is read",
  ownLine: (words) => `Read as: ${words}`,
  ownMore: (rest) => `Show ${rest} more`,
  notUsed: "Standards that are not used",
  drop: "Choose it no longer",
  dropThis: (id) => `Choose it no longer: ${id}`,
};

export const STANDARDS_TEXTS = { zh, en };
