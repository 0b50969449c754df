import { phrases } from '../phrases';

/** Marks: `item`; `items` in the same order: measure, and persons ("5人") or person-times ("5人次"), parts after "=". */
export interface AccountabilityRow {
  readonly text: string;
  readonly items: readonly string[];
}

const rows: readonly AccountabilityRow[] = [
  { text: '{item:对12名责任人进行提醒谈话}。', items: ['提醒谈话 12人'] },
  { text: '年内{item:分别对3名科长、14名民警、2名辅警予以问责}。', items: ['问责 19人 = 科长3 民警14 辅警2'] },
  { text: '{item:对27名考勤不实、履职不力的干部推迟晋升}。', items: ['推迟晋升 27人'] },
  { text: '共{item:提醒谈话15人次}、{item:批评教育8人次}、{item:诫勉2人}。', items: ['提醒谈话 15人次', '批评教育 8人次', '诫勉 2人'] },
  { text: '{item:给予1人党内警告处分}、{item:2人诫勉谈话}。', items: ['党内警告处分 1人', '诫勉谈话 2人'] },
  { text: '上半年{item:追究执法过错6人}。', items: ['追究执法过错 6人'] },
  { text: '{item:2名工作人员被追究责任}。', items: ['追究责任 2人'] },
  { text: '{item:3人受到党内严重警告处分}，{item:1人受到政务记过处分}。', items: ['党内严重警告处分 3人', '政务记过处分 1人'] },
  { text: '{item:党纪处分0人}，{item:组织处理4人}。', items: ['党纪处分 0人', '组织处理 4人'] },
  { text: '{item:对相关责任人5人给予批评教育、责令检查处理}。', items: ['批评教育、责令检查处理 5人'] },
  { text: '{item:约谈6名村党组织书记}。', items: ['约谈 6人'] },
  { text: '{item:运用第一种形态处理12人次}。', items: ['第一种形态 12人次'] },
  { text: '{item:问责党员干部7人}，其中{item:党内警告2人}、{item:诫勉5人}。', items: ['问责 7人', '党内警告 2人', '诫勉 5人'] },
  { text: '{item:责令3名同志作出书面检查}。', items: ['责令书面检查 3人'] },
  { text: '{item:对两名失职人员给予政务处分}。', items: ['政务处分 2人'] },
  { text: '{item:移送司法机关1人}。', items: ['移送司法机关 1人'] },
  { text: '{item:追责问责23人次}。', items: ['追责问责 23人次'] },
  { text: '{item:对4名护士长扣发绩效}。', items: ['扣发绩效 4人'] },
  { text: '{item:通报批评11人}，{item:责令书面检查3人}。', items: ['通报批评 11人', '责令书面检查 3人'] },
  { text: '{item:对1名副院长进行诫勉谈话}，{item:对5名科室主任进行提醒谈话}。', items: ['诫勉谈话 1人', '提醒谈话 5人'] },
  { text: '区纪委监委{item:对8名党员干部立案审查}。', items: ['立案审查 8人'] },
  { text: '{item:对9名项目负责人进行了约谈}。', items: ['约谈 9人'] },
  { text: '{item:诫勉谈话:2人}；{item:党内警告:1人}。', items: ['诫勉谈话 2人', '党内警告 1人'] },
  { text: '{item:对有关的13名同志予以批评教育}。', items: ['批评教育 13人'] },
  { text: '{item:问责党组织1个、党员领导干部3人}。', items: ['问责 3人'] },
  { text: '{item:批评教育帮助和处理35人次}，其中{item:第一种形态30人次}。', items: ['批评教育帮助和处理 35人次', '第一种形态 30人次'] },
  { text: '对存在问题的村干部{item:批评教育17人}，{item:谈话提醒23人}。', items: ['批评教育 17人', '谈话提醒 23人'] },
  { text: '{item:处理处分37人}。', items: ['处理处分 37人'] },
  { text: '{item:组织处理18人次}，{item:党纪政务处分6人}。', items: ['组织处理 18人次', '党纪政务处分 6人'] },
];

export default phrases('accountability/find-accountability', {}, rows, {
  nearMisses: [
    '采取刑事强制措施27人、行政处罚193人。',
    '对156名违法停车的驾驶员批评教育。',
    '开展谈心谈话320人次。',
    '对46名新任干部进行任前廉政谈话。',
    '对发现问题不整改的，严肃追责问责。',
    '行政拘留12人，罚款38人。',
    '组织全体党员180人学习《问责条例》。',
    '将对3名责任人给予处分。',
    '召开警示教育会，120名干部参加。',
    '对群众批评教育56人次。',
  ],
});
