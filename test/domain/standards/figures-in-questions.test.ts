/** Requirements that the user answers hold figures too: entered a second time by hand. */
import { PACKS } from "../../../src/domain/standards/catalogue";

/** Figures that no table holds stand in questions; entered again, in the order of the document. */
const IN_QUESTIONS = `
cn-quality-2017/G3-music 73 67 54 61
cn-quality-2017/G6 100 100
cn-quality-2017/G13 100 95
cn-quality-2017/G14 50
cn-quality-2017/Q2 95
cn-quality-2017/Q9 Ⅲ 0.15
cn-quality-2017/satisfaction 85
cn-basic-2012/government 85
cn-basic-2012/satisfaction 85
cn-library-2018/periodicals 60
cn-library-2018/references 120
cn-library-2018/openingHours 40
cn-sports-grounds-2008/track-primary 18 200 24 300 30 300 400
cn-sports-grounds-2008/track-junior 24 300 30 300 400
cn-sports-grounds-2008/apparatus-primary 18 200 24 300
cn-sports-grounds-2008/apparatus-junior 18 100 24 150 30 200
cn-sports-grounds-2008/track-nineYear 18 200 27 300
cn-sports-grounds-2008/apparatus-nineYear 18 200 27 300 36 350
cn-school-building-urban-2002/building-nineYear 18 6.5 27 5.8 36 5.6 45 5.5
cn-school-building-urban-2002/building-completeSecondary 18 7.3 24 6.8 30 6.5 36 6.3
cn-sports-grounds-2008/courts 18 24 2 30 3 18 1 24 2
js-grading/track 150
sd-2008/track-primary 100 12 200 18 250 24 300
sd-2008/track-junior 100 18 250 24 300
sd-library-2017/references 160 120
sd-library-2017/periodicals 80 60
sn-2011/S1-classroom 61 67
sn-2011/S1-laboratory-primary 86 1.91
sn-2011/S1-laboratory-junior 96 1.91
sn-2011/S1-computers-primary 86 1.91
sn-2011/S1-computers-junior 96 1.92
sn-2011/S1-language-primary 86 1.91
sn-2011/S1-language-junior 96 1.92
sn-2011/S2 150 60 420
sn-2011/S2-track 200 100
sn-2011/S9-senior 2
ha-2012/track-primary 200
ha-2012/track-junior 300
ha-assessment/rooms-primary 6
ha-assessment/rooms-junior 9
gz-2014/building 80 99 80 60 79 50 60
gz-2014/rooms-primary 12
hn-primary/track 6 60 12 18 200 24 30 250 300
fj-standard/building 6.7 4.4 6.6 5.2
`;

test.each(IN_QUESTIONS.trim().split("\n"))("figures asked for: %s", (line) => {
  const [name, ...figures] = line.split(" ");
  const [packId, ruleId] = name!.split("/");
  const rule = PACKS.find(({ id }) => id === packId)!.rules.find(({ id }) => id === ruleId)!;
  const questions = (JSON.stringify(rule).match(/"question":\{"zh":"[^"]+"/g) ?? []).map((text) =>
    text.replace(/(?:19|20)\d\d年|每12个班|10分钟/g, ""),
  );
  expect(questions.join(" ").match(/\d+(?:\.\d+)?|Ⅲ/g)).toEqual(figures);
});
