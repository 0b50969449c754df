import { phrases } from '../phrases';

/** Closings, lines divided by "|". Marks: `phone`, `address`, `postcode`, `email`; `values` are what they come to, in text order. */
export interface ContactRow {
  readonly text: string;
  readonly phone?: readonly string[];
  readonly address?: readonly string[];
  readonly postcode?: readonly string[];
  readonly email?: readonly string[];
}

const rows: readonly ContactRow[] = [
  { text: '欢迎广大干部群众对整改情况进行监督。联系方式：电话{phone:0571-81230045}；邮政信箱：{address:滨海市云岭路12号滨海市商务局}；电子邮箱：{email:bhssw12@163.com}。|中共滨海市商务局党组|2022年9月30日', phone: ['0571-81230045'], address: ['滨海市云岭路12号滨海市商务局'], email: ['bhssw12@163.com'] },
  { text: '如有意见建议，请及时向我们反映。|联系电话：{phone:0991-4567123}、{phone:4567124}|通信地址：{address:江岸区人民路3号9楼905室}|邮政编码：{postcode:830011}|电子邮箱：{email:jaqwb@jiangan.gov.cn}|2023年5月5日', phone: ['0991-4567123', '4567124'], address: ['江岸区人民路3号9楼905室'], postcode: ['830011'], email: ['jaqwb@jiangan.gov.cn'] },
  { text: '欢迎监督。联系电话:{phone:(0510)82345678};邮寄地址:{address:滨海市学府街5号},邮编{postcode:214000};邮箱:{email:xb_jw@edu.cn}.', phone: ['0510-82345678'], address: ['滨海市学府街5号'], postcode: ['214000'], email: ['xb_jw@edu.cn'] },
  { text: '欢迎广大干部群众监督，如有意见建议请反映。监督电话：{phone:0731-|82345670}；地址：{address:云岭县解放路 8 号}；电子邮箱：{email:yun-|lingjw@126.com}。', phone: ['0731-82345670'], address: ['云岭县解放路8号'], email: ['yunlingjw@126.com'] },
  { text: '修订议事规则。|公示时间：2024年7月12日至7月18日。监督电话：{phone:0571-62210033}。|滨海市商务局党组|2024年7月12日', phone: ['0571-62210033'] },
  { text: '公示期内如有异议，请书面反馈。|联系人：何某 联系电话：{phone:0836-5522 318}|通信地址：{address:江岸市|青秀路66号江岸市第三医院}（请注明）|邮政编码：{postcode:530021}', phone: ['0836-5522318'], address: ['江岸市青秀路66号江岸市第三医院'], postcode: ['530021'] },
  { text: '如有意见和建议，请与我们联系。|举报电话：{phone:12388}|邮箱：{email:ab_c.d@xx-yy.com.cn}', phone: ['12388'], email: ['ab_c.d@xx-yy.com.cn'] },
  { text: '欢迎社会各界监督。联系电话：{phone:0577—8812 3456转8012}；信箱：{address:滨海市A12号信箱}。', phone: ['0577-88123456转8012'], address: ['滨海市A12号信箱'] },
  { text: '如有意见建议，请及时反馈。电话：{phone:138 1234 5678}；E-mail：{email:ylqjw（at）sina.com}；来信请寄：{address:云岭区建设大道66号区教育局办公室}（邮编：{postcode:430000}）。', phone: ['13812345678'], address: ['云岭区建设大道66号区教育局办公室'], postcode: ['430000'], email: ['ylqjw@sina.com'] },
  { text: '欢迎对巡察整改落实情况进行监督。|电　　话：{phone:０５１０－８５６７１２３４}|地　　址：{address:滨海市江岸路１号}|邮　　编：{postcode:２１４０００}|电子邮箱：{email:abc１２３＠163.com}', phone: ['0510-85671234'], address: ['滨海市江岸路1号'], postcode: ['214000'], email: ['abc123@163.com'] },
  { text: '如有意见建议，请及时向我们反映。联系电话：{phone:400-810-1234}（工作日8:30—17:30），传真：0510-85671111，通讯地址：{address:江岸县城关镇文化巷2号，邮政大楼3层}。', phone: ['400-810-1234'], address: ['江岸县城关镇文化巷2号,邮政大楼3层'] },
  { text: '欢迎广大职工群众监督。|联系人：王某某|联系方式：{phone:0459-6312345}/{phone:6312346}|受理时间：2023年5月8日至6月8日|中共江岸油田公司委员会|2023年5月6日', phone: ['0459-6312345', '6312346'] },
  { text: '如有意见建议，请反映。电话：{phone:0411-39712345}(办公室)、{phone:0411-39712346}(纪检组)；邮政信箱：{address:滨海市第208号信箱}；邮编：{postcode:116000}。', phone: ['0411-39712345', '0411-39712346'], address: ['滨海市第208号信箱'], postcode: ['116000'] },
  { text: '各单位要持续抓好落实，巩固成果。欢迎广大师生对整改情况进行监督，可致电{phone:025-83211234}或发送邮件至{email:xcb@yljs.edu.cn}反映。', phone: ['025-83211234'], email: ['xcb@yljs.edu.cn'] },
  { text: '如有意见建议，请及时向我们反映。联系地址：{address:云岭市滨江大道100号}({postcode:650000})；联系电话：{phone:+86-871-63111234}。', phone: ['+86-871-63111234'], address: ['云岭市滨江大道100号'], postcode: ['650000'] },
  { text: '欢迎广大干部群众监督。|联系电话：|{phone:0752-2345678}|邮箱：|{email:hz2345@qq.com}|中共江岸区司法局党组|2021年3月1日', phone: ['0752-2345678'], email: ['hz2345@qq.com'] },
  { text: '如有意见建议，请及时向我们反映。电子邮箱：{email:sjwz#163.com}（请将#替换为@）；邮政信箱：{address:滨海市云岭区府前街1号}。', email: ['sjwz@163.com'], address: ['滨海市云岭区府前街1号'] },
  { text: '欢迎监督，如有意见请反映。|联系电话：{phone:0531-82012345}|中共江岸市统计局党组|2023年2月2日|主办单位：江岸市人民政府 联系电话：0531-12345678 邮编：250000|网站标识码：3701000001', phone: ['0531-82012345'] },
];

const more: readonly ContactRow[] = [
  { text: '如有意见建议，请及时反映。联系电话：{phone:024-12345678}，{phone:024-87654321}；电子邮箱：{email:xsgz@jadx.edu.cn}；通信地址：{address:江岸市文华路3号江岸大学党委办公室}（邮政编码：{postcode:110000}）|中共江岸大学委员会|2022年1月28日|联系我们 地址：江岸市文华路3号 电话：024-00000000', phone: ['024-12345678', '024-87654321'], email: ['xsgz@jadx.edu.cn'], address: ['江岸市文华路3号江岸大学党委办公室'], postcode: ['110000'] },
  { text: '欢迎监督。监督电话：{phone:0571—87654321}（工作时间）；邮政信箱：{address:滨海市建设路88号市交通运输局机关党委}（邮编：{postcode:310000}）。', phone: ['0571-87654321'], address: ['滨海市建设路88号市交通运输局机关党委'], postcode: ['310000'] },
  { text: '如有意见建议，请及时向我们反映。通信地址：{address:江岸县城北路7号县林业局机关党委}（信封请注明“巡察整改建议”），邮编：{postcode:452100}。', address: ['江岸县城北路7号县林业局机关党委'], postcode: ['452100'] },
  { text: '欢迎广大职工监督。联系电话：{phone:83120045}；来信请寄{address:江岸区滨江街道12号社务办公室}。', phone: ['83120045'], address: ['江岸区滨江街道12号社务办公室'] },
  { text: '欢迎广大干部群众监督，如有意见建议请反映。电|话：{phone:0739-5512034}；地|址：{address:江岸县滨江路6号县社三楼}；邮|政编码：{postcode:422300}；电子邮|箱：{email:jagxs@163.com}。', phone: ['0739-5512034'], address: ['江岸县滨江路6号县社三楼'], postcode: ['422300'], email: ['jagxs@163.com'] },
  { text: '欢迎监督。如有意见请通过电话（{phone:0731-82345611}）或来信（{address:江岸市湖滨路20号市市场监督管理局机关党委}，邮编：{postcode:410005}）反映。', phone: ['0731-82345611'], address: ['江岸市湖滨路20号市市场监督管理局机关党委'], postcode: ['410005'] },
];

export default phrases('contacts/find-contacts', {}, [...rows, ...more], {
  nearMisses: [
    '二是开通反诈专线。设立举报电话0510-82345678，累计受理线索35条。\n三是强化宣传。组织进社区活动12场。\n中共滨海市公安局委员会\n2021年11月3日',
    '开通96110反诈专线，共预警劝阻23万余次。\n中共滨海市公安局委员会\n2021年11月3日',
    '欢迎广大干部群众对整改情况进行监督。\n中共滨海市商务局党组\n2022年9月30日',
    '严格执行来信来访来电登记制度，电话回访群众230人次。\n中共滨海市信访局党组\n2022年9月30日',
    '中共滨海市商务局党组\n2022年9月30日\n版权所有 联系电话：0571-81230045 地址：滨海市云岭路12号 邮编：310000',
  ],
});
