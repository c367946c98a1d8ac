/** The grid's own texts in the two languages of the workbench. */
import { LocaleType, mergeLocales, type ILocales } from "@univerjs/core";
import conditionalFormattingEn from "@univerjs/sheets-conditional-formatting-ui/locale/en-US";
import conditionalFormattingZh from "@univerjs/sheets-conditional-formatting-ui/locale/zh-CN";
import designEn from "@univerjs/design/locale/en-US";
import designZh from "@univerjs/design/locale/zh-CN";
import docsEn from "@univerjs/docs-ui/locale/en-US";
import docsZh from "@univerjs/docs-ui/locale/zh-CN";
import formulaEn from "@univerjs/sheets-formula/locale/en-US";
import formulaZh from "@univerjs/sheets-formula/locale/zh-CN";
import formulaUiEn from "@univerjs/sheets-formula-ui/locale/en-US";
import formulaUiZh from "@univerjs/sheets-formula-ui/locale/zh-CN";
import noteEn from "@univerjs/sheets-note-ui/locale/en-US";
import noteZh from "@univerjs/sheets-note-ui/locale/zh-CN";
import numberFormatEn from "@univerjs/sheets-numfmt-ui/locale/en-US";
import numberFormatZh from "@univerjs/sheets-numfmt-ui/locale/zh-CN";
import sheetsEn from "@univerjs/sheets/locale/en-US";
import sheetsZh from "@univerjs/sheets/locale/zh-CN";
import sheetsUiEn from "@univerjs/sheets-ui/locale/en-US";
import sheetsUiZh from "@univerjs/sheets-ui/locale/zh-CN";
import uiEn from "@univerjs/ui/locale/en-US";
import uiZh from "@univerjs/ui/locale/zh-CN";

export type Language = "zh-CN" | "en-US";

export const GRID_TEXTS: ILocales = {
  [LocaleType.ZH_CN]: mergeLocales(
    designZh,
    uiZh,
    docsZh,
    sheetsZh,
    sheetsUiZh,
    formulaZh,
    formulaUiZh,
    numberFormatZh,
    noteZh,
    conditionalFormattingZh,
  ),
  [LocaleType.EN_US]: mergeLocales(
    designEn,
    uiEn,
    docsEn,
    sheetsEn,
    sheetsUiEn,
    formulaEn,
    formulaUiEn,
    numberFormatEn,
    noteEn,
    conditionalFormattingEn,
  ),
};

export const gridLocale = (language: Language): LocaleType => (language === "zh-CN" ? LocaleType.ZH_CN : LocaleType.EN_US);
