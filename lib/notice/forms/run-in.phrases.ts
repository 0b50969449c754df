import { phrases } from '../phrases';

/** Marks: `item` with its label; an item inside an item is nested. */
export default phrases('forms/run-in', {}, [
  { text: '{item:一是健全制度。}{item:二是加强监督。}{item:三是严格考核。}' },
  { text: '整改措施:{item:一是修订办法;}{item:二是开展培训。}' },
  { text: '{item:一是,明确分工。}{item:二是,压实责任。}' },
  { text: '{item:一是抓学习。包括:{item:一是集中学习;}{item:二是个人自学。}}{item:二是抓落实。}' },
  { text: '{item:(1)建立台账;}{item:(2)逐项销号。}' },
  { text: '采取以下措施:{item:①增设网点;}{item:②延长服务时间;}{item:③公开电话。}' },
  { text: '{item:①集中学习9次;}{item:②对4名干部批评教育,责令重写}{item:③9月10日组织宣讲。}' },
  { text: '已完成。{item:①逐本核查记录,查出代签46处}{item:②对9名书记集体约谈,作书面检查}' },
  { text: '{item:第一,摸清底数。}{item:第二,分类处置。}' },
  { text: '{item:其一,摸清底数;}{item:其二,分类处置;}{item:其三,逐户回访。}' },
  { text: '整改措施:{item:其一,摸清底数。}{item:其二,分类处置。}' },
  { text: '{item:第一,摸清底数;}{item:第二,分类处置;}{item:第三,逐户回访。}' },
  { text: '{item:A.铺设管网6公里;}{item:B.关停排口3个。}' },
  { text: '采取以下措施:{item:A、增设窗口;}{item:B、延长服务时间;}{item:C、公开电话。}' },
  { text: '{item:1.铺设管网6公里;}{item:2.关停排口3个。}' },
  { text: '{item:一是强化“一是一、二是二”的求真意识。}{item:二是改进文风。}' },
  { text: '{item:一是开展“四是四查”活动。}{item:二是通报结果。}' },
  { text: '{item:一是制定方案。}{item:二是推动落实。}{item:三是督促检查。}{item:四是跟踪问效。}{item:五是总结提升。}{item:六是建章立制。}{item:七是回访。}{item:八是宣传。}{item:九是考评。}{item:十是归档。}' },
  { text: '{item:二是加强监督。}{item:三是严格考核。}' },
  { text: '{item:一是摸清底数十八人,}{item:二是招录专职社工7名}{item:三是选配“80后”2名。}' },
  { text: '{item:1)核对名册;}{item:2)清退多领款项。}' },
  { text: '{item:一是对照检查:(1)看学习;(2)看作风。}{item:二是整改落实。}', nestedOther: 2 },
] as readonly { text: string; nestedOther?: number }[], {
  nearMisses: ['A.1类企业3家,B.2类企业5家。', '评定A级企业3家、B级企业5家。', '更新U.S.标准。', '不知其一,不知其二。', '一是一、二是二,实事求是。', '一是业务学习要求第二是深入调研。', '一是克服唯我独尊的作风，说一是一说二是二。', '统一是关键,唯一是根本。', '一是主体责任扛得不牢。', '开展“一是学、二是查、三是改”活动。', '会议第一,研究了预算。', '共3.5公里,其中2.1公里已建成。', '召开会议(1次)、培训(2次)。', '按照图①和表②核对。', '落实办法①②③条。', '核对附件①和附件②。'],
});
