/**
 * Provinces and cities by their codes: GB/T 2260, as published by the Ministry of Civil Affairs (民政部, 中华人民共和国行政区划代码).
 * Short names, without 省, 市, 自治区, 州: what the names of bodies begin with. Cities stand in the order of their
 * codes, the code before a name where the numbers leap.
 */
const TABLE: readonly (readonly [code: string, name: string, cities: string])[] = [
  ['11', '北京', ''], ['12', '天津', ''],
  ['13', '河北', '01石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水'],
  ['14', '山西', '01太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁'],
  ['15', '内蒙古', '01呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 22兴安盟 25锡林郭勒 29阿拉善'],
  ['21', '辽宁', '01沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛'],
  ['22', '吉林', '01长春 吉林市 四平 辽源 通化 白山 松原 白城 24延边'],
  ['23', '黑龙江', '01哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 27大兴安岭'],
  ['31', '上海', ''],
  ['32', '江苏', '01南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁'],
  ['33', '浙江', '01杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水'],
  ['34', '安徽', '01合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 10黄山 滁州 阜阳 宿州 15六安 亳州 池州 宣城'],
  ['35', '福建', '01福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德'],
  ['36', '江西', '01南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶'],
  ['37', '山东', '01济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 13临沂 德州 聊城 滨州 菏泽'],
  ['41', '河南', '01郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店'],
  ['42', '湖北', '01武汉 黄石 十堰 05宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 28恩施'],
  ['43', '湖南', '01长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 31湘西'],
  ['44', '广东', '01广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 12肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 51潮州 揭阳 云浮'],
  ['45', '广西', '01南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左'],
  ['46', '海南', '01海口 三亚 三沙 儋州'], ['50', '重庆', ''],
  ['51', '四川', '01成都 03自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 11乐山 13南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 32阿坝 甘孜 凉山'],
  ['52', '贵州', '01贵阳 六盘水 遵义 安顺 毕节 铜仁 23黔西南 26黔东南 黔南'],
  ['53', '云南', '01昆明 03曲靖 玉溪 保山 昭通 丽江 普洱 临沧 23楚雄 25红河 文山 28西双版纳 大理 31德宏 33怒江 迪庆'],
  ['54', '西藏', '01拉萨 日喀则 昌都 林芝 山南 那曲 25阿里'],
  ['61', '陕西', '01西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛'],
  ['62', '甘肃', '01兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 29临夏 甘南'],
  ['63', '青海', '01西宁 海东 22海北 黄南 25海南州 果洛 玉树 海西'],
  ['64', '宁夏', '01银川 石嘴山 吴忠 固原 中卫'],
  ['65', '新疆', '01乌鲁木齐 克拉玛依 04吐鲁番 哈密 23昌吉 27博尔塔拉 巴音郭楞 阿克苏 克孜勒苏 喀什 32和田 40伊犁 42塔城 阿勒泰'],
  ['71', '台湾', ''], ['81', '香港', ''], ['82', '澳门', ''],
];

interface Division {
  readonly code: string;
  readonly name: string;
}

function citiesOf(province: string, cities: string): Division[] {
  let number = 0;
  return cities.split(' ').filter(Boolean).map((entry) => {
    const [, said, name = ''] = /^(\d{2})?(.+)$/u.exec(entry) ?? [];
    number = said === undefined ? number + 1 : Number(said);
    return { code: `${province}${String(number).padStart(2, '0')}`, name };
  });
}

export const PROVINCES: readonly Division[] = TABLE.map(([code, name]) => ({ code, name }));
export const CITIES: readonly Division[] = TABLE.flatMap(([code, , cities]) => citiesOf(code, cities));

const NAMES = new Map([...PROVINCES, ...CITIES].map(({ code, name }) => [code, name]));

/** The name of a division by its code of two or four digits; the code itself where the table does not hold it. */
export const divisionName = (code: string): string => NAMES.get(code) ?? code;
