import type { Axis } from './axis';

/** Who is told of, and by whom inspected. */
export interface Case {
  readonly organization: string;
  /** How the text calls it after the first time: 局党组. */
  readonly short: string;
  readonly inspector: string;
  readonly level: string;
}

export interface FamilyForm {
  readonly case: (place: string, n: number) => Case;
  /** 巡察, 审计: what the notice calls the inspection. */
  readonly inspection: string;
  readonly title: (one: Case) => string;
  /** `range` is the inspection's first day to its last, `feedback` a day, in words. */
  readonly opening: (one: Case, range: string, feedback: string) => string;
}

const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八'];
const pick = <T>(list: readonly T[], n: number): T => list[n % list.length]!;

const PARTY_BODIES = [
  ['水利局党组', '局党组'],
  ['教育局党组', '局党组'],
  ['卫生健康局委员会', '局党委'],
  ['人民医院委员会', '医院党委'],
  ['云溪镇委员会', '镇党委'],
  ['城市建设投资集团有限公司委员会', '集团党委'],
] as const;

function partyCase(place: string, n: number, level: string, team: string): Case {
  const [body, short] = pick(PARTY_BODIES, n);
  return { organization: `中共${place}${body}`, short, inspector: `${level}委第${pick(ORDINALS, n)}${team}`, level };
}

export const FAMILIES = {
  县委巡察: {
    case: (place, n) => partyCase(`${place}县`, n, '县', '巡察组'),
    inspection: '巡察',
    title: ({ organization }) => `${organization}关于巡察整改进展情况的通报`,
    opening: ({ short, inspector, level }, range, feedback) =>
      `根据${level}委统一部署，${range}，${inspector}对${short}开展了常规巡察，并于${feedback}反馈了巡察意见。按照党务公开原则和巡察工作有关要求，现将巡察整改进展情况予以公布。`,
  },
  '市委巡察 反馈意见': {
    case: (place, n) => partyCase(`${place}市`, n, '市', '巡察组'),
    inspection: '巡察',
    title: ({ organization, inspector }) => `${organization}关于${inspector}反馈意见整改落实情况的通报`,
    opening: ({ short, inspector, level }, range, feedback) =>
      `按照${level}委巡察工作统一安排，${inspector}于${range}对${short}进行了巡察。${feedback}，${inspector}向${short}反馈了巡察情况。现将整改落实情况通报如下：`,
  },
  省委巡视: {
    case: (place, n) => partyCase(`${place}省`, n, '省', '巡视组'),
    inspection: '巡视',
    title: ({ organization }) => `${organization}关于省委巡视整改情况的通报`,
    opening: ({ short, inspector, level }, range, feedback) =>
      `根据${level}委关于巡视工作的统一部署，${range}，${inspector}对${short}进行了巡视。${feedback}，巡视组向${short}反馈了巡视意见。根据有关规定，现将巡视整改情况予以公布，请予监督。`,
  },
  '巡察“回头看”': {
    case: (place, n) => partyCase(`${place}区`, n, '区', '巡察组'),
    inspection: '巡察',
    title: ({ organization }) => `${organization}关于巡察“回头看”整改情况的通报`,
    opening: ({ short, inspector, level }, range, feedback) =>
      `根据${level}委部署，${range}，${inspector}对${short}开展了巡察“回头看”，${feedback}反馈了“回头看”意见。现将整改情况公布如下：`,
  },
  审计: {
    case: (place, n) => {
      const body = pick(['民政局', '交通运输局', '农业农村局', '市场监督管理局'], n);
      return { organization: `${place}县${body}`, short: `县${body}`, inspector: `${place}县审计局`, level: '县' };
    },
    inspection: '审计',
    title: ({ organization }) => `${organization}关于2023年度预算执行审计查出问题整改情况的公告`,
    opening: ({ short, inspector }, range, feedback) =>
      `${range}，${inspector}对${short}2023年度预算执行和其他财政财务收支情况进行了审计，并于${feedback}出具了审计报告。${short}高度重视审计整改工作，现将整改情况公告如下：`,
  },
  中央生态环境保护督察: {
    case: (place, n) => ({
      organization: `${place}省人民政府`,
      short: '我省',
      inspector: `中央第${pick(ORDINALS, n)}生态环境保护督察组`,
      level: '中央',
    }),
    inspection: '督察',
    title: ({ organization }) => `${organization}贯彻落实中央生态环境保护督察报告整改情况`,
    opening: ({ inspector }, range, feedback) =>
      `${range}，${inspector}对我省开展了第三轮生态环境保护督察，并于${feedback}反馈了督察报告。我省坚决扛起督察整改政治责任，现将整改落实情况公开如下。`,
  },
  安全生产督导: {
    case: (place, n) => ({
      organization: `${place}市应急管理局`,
      short: '市应急管理局',
      inspector: `省安全生产第${pick(ORDINALS, n)}督导组`,
      level: '省',
    }),
    inspection: '督导',
    title: ({ organization }) => `${organization}关于省安全生产督导反馈问题整改情况的通报`,
    opening: ({ short, inspector }, range, feedback) =>
      `${range}，${inspector}对${short}开展了安全生产督导检查，${feedback}反馈了督导意见。现将反馈问题整改情况通报如下：`,
  },
  '机动巡察 公告': {
    case: (place, n) => partyCase(`${place}市`, n, '市', '巡察组'),
    inspection: '巡察',
    title: ({ organization }) => `${organization}关于机动巡察整改情况的公告`,
    opening: ({ short, inspector, level }, range, feedback) =>
      `经${level}委批准，${inspector}于${range}对${short}开展了机动巡察，${feedback}反馈了巡察意见。现将整改情况公告如下：`,
  },
  生态环境保护督察: {
    case: (place, n) => ({
      organization: `${place}市人民政府`,
      short: `${place}市`,
      inspector: `省第${pick(ORDINALS, n)}生态环境保护督察组`,
      level: '省',
    }),
    inspection: '督察',
    title: ({ organization }) => `${organization}关于省生态环境保护督察反馈意见整改落实情况的报告`,
    opening: ({ short, inspector }, range, feedback) =>
      `${range}，${inspector}对${short}开展了生态环境保护督察，${feedback}向${short}反馈了督察意见。按照督察整改信息公开要求，现将整改落实情况公开如下：`,
  },
} satisfies Axis<FamilyForm>;

export const PLACES = ['青溪', '临湖', '云岭', '沧源山', '石桥', '南塘', '平川', '武河'] as const;
