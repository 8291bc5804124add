import type { Granularity } from '../document/granularity';
import type { Random } from '../base/random';

const SURNAMES = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
];
const GIVEN = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂建华国志文晓海红玉春梅兰斌辉宇鹏飞云琳峰凯新立成学东林森雪莉宁',
];
const LANDSCAPE = (
  '青龙 白鹤 柳林 黄土 石门 双河 大川 土城 南化 五峰 鲍峡 叶滩 胡岗 安阳 杨溪 青曲 白桑 ' +
  '梅铺 刘洞 谭山 大柳 白浪 茶店 城关 上津 夹河 观音 香口 关防 店子 马安 羊尾 涧池 安家 ' +
  '土门 溢水 麻家 宝丰 擂鼓 秦古 得胜 官渡 柳树 双台 楼台 文峰 深河 潘口 竹坪 大庙 蒋家 ' +
  '中峰 水坪 县河 泉溪 丰溪 龙坝 兵营 汇湾 新洲 鄂坪 天宝 桃源 向坝 红塔 军店 化龙 大木 ' +
  '青峰 门古 白窝 野人 上龛 中坝 九道 姚坪 沙河 万峪 窑淮 尹吉 土台 均县 习家 蒿坪 石鼓 ' +
  '凉水 官山 龙山 盐池 丁家 三官 浪河 六里 新港 牛河'
).split(' ');
const LAND_ENDS = '坪 河 沟 岭 湾 铺 店 垭 塘 坝 川 滩 峪 关 寨'.split(' ');
const VILLAGE_ENDS = '湾 沟 坪 院 岭 坡 冲 河 垭 洼 营 店 楼 寨 畈 岗 咀 槽'.split(' ');
const VILLAGE_WORDS = (
  '双龙 青山 红旗 胜利 新建 东沟 西沟 大堰 石桥 龙潭 水磨 茶园 枫树 松树 柏林 桂花 桃园 ' +
  '梨花 白果 黄连 油坊 瓦房 古井 凤凰 金鸡 牛头 马鞍 观音 天池 长岭'
).split(' ');
const ESTATES = (
  '阳光 金色 锦绣 东风 北京 天津 重庆 香格里 汉江 武当 百旺 凯旋 紫荆 翠竹 丽景 明珠 帝景 ' +
  '和谐 康达 永安 幸福 祥和 滨江 书香 世纪 国际 金桥 银河 华庭 盛世 怡景 春天 江南 北苑 ' +
  '南苑 柳林 车城 燕林 六堰 三堰 公园 人民 朝阳 富康 万秀 龙泉 鸿运 嘉和 天悦 碧水'
).split(' ');
const ESTATE_ENDS = '花园 小区 家园 新村 名城 苑 华府 公馆 雅居 社区 新城 庄园'.split(' ');
const TRADES = (
  '汽配 机械 化工 商贸 食品 建材 电子 纺织 医药 物流 印务 模具 橡胶 轮毂 车桥 铸造 农机 ' + '包装'
).split(' ');
const BRANDS = (
  '东合 汉水 武当 车城 神农 恒泰 兴隆 宏达 正大 天一 金瑞 瑞丰 华盛 亿达 永兴 鼎立 昌达 ' +
  '中汇通 大同 长江 三联 新天地 四海 万向'
).split(' ');
const GOODS = '小商品 农贸 建材 家具 汽配 服装 水果 茶叶 药材 电脑'.split(' ');
const ROADS = (
  '人民 朝阳 公园 车城 北京 天津 重庆 上海 香港 武当 汉江 东岳 柯家 邮电 文化 建设 解放 ' +
  '胜利 发展 凯旋 江苏 浙江 燕林 凤凰 林荫 丹霞 迎宾 航空 沿江 滨河'
).split(' ');

/** An invented person's name, so that no real person can be meant. */
export function personName(random: Random): string {
  return random.pick(SURNAMES) + random.pick(GIVEN) + (random.next() < 0.7 ? random.pick(GIVEN) : '');
}

/** What a district is called after: a road in town, a hamlet in the country. */
export function districtStem(random: Random, isTown: boolean): string {
  return random.pick(isTown ? ROADS : VILLAGE_WORDS);
}

/** A township such as 青龙河镇. */
export function townshipName(random: Random): string {
  const stem = random.pick(LANDSCAPE);
  return stem + (random.next() < 0.35 ? random.pick(LAND_ENDS) : '') + (random.next() < 0.62 ? '镇' : '乡');
}

export function roadName(random: Random): string {
  return random.pick(ROADS) + random.pick('路 路 大道 街 南路 北路 中路 巷'.split(' '));
}

/** A name that fits the granularity; `near` is the town it lies in or near. */
export function cellName(random: Random, kind: Granularity, near: string): string {
  const brand = (): string => random.pick(BRANDS);
  switch (kind) {
    case 'VILLAGE':
      return random.next() < 0.6
        ? `${random.pick(SURNAMES)}家${random.pick(VILLAGE_ENDS)}村`
        : `${random.pick(VILLAGE_WORDS)}${random.next() < 0.4 ? random.pick(VILLAGE_ENDS) : ''}村`;
    case 'ESTATE':
      return random.pick(ESTATES) + random.pick(ESTATE_ENDS);
    case 'MIXED_RESIDENTIAL':
      return `${roadName(random)}${random.integer(1, 199)}号住宅楼`;
    case 'STREET_SHOPS':
      return `${roadName(random)}${random.pick('东段 西段 南段 北段 中段'.split(' '))}商铺`;
    case 'GOVERNMENT':
      return (
        near +
        random.pick(
          '政府 国税局 地税局 公安局 法院 检察院 财政局 教育局 卫生局 国土资源局 林业局 水利局 人武部 交通局 党校 供电局'.split(
            ' ',
          ),
        )
      );
    case 'FINANCE':
      return (
        random.pick(
          '工商银行 农业银行 建设银行 中国银行 农村信用社 邮政储蓄 人寿保险 财产保险 城市商业银行'.split(' '),
        ) +
        near +
        random.pick('支行 营业部 分理处'.split(' '))
      );
    case 'LARGE_ENTERPRISE':
      return brand() + random.pick(TRADES) + '集团';
    case 'SMALL_ENTERPRISE':
      return brand() + random.pick(TRADES) + random.pick('公司 厂 有限公司 加工厂'.split(' '));
    case 'HOTEL':
      return brand() + random.pick('大酒店 宾馆 商务酒店 饭店 度假村'.split(' '));
    case 'TOURISM':
      return near + random.pick('景区 森林公园 温泉 峡谷景区 古镇景区 太极湖'.split(' '));
    case 'SCHOOL':
      return (
        near +
        random.pick(
          '第一中学 第二中学 实验小学 中心小学 职业学校 幼儿园 实验中学 第三小学 技师学院 高级中学'.split(
            ' ',
          ),
        )
      );
    case 'HOSPITAL':
      return near + random.pick('人民医院 中医院 妇幼保健院 卫生院 骨科医院 第二医院'.split(' '));
    case 'INTERNET_CAFE':
      return brand() + random.pick('网吧 网络会所 网咖'.split(' '));
    case 'INDUSTRIAL_PARK':
      return near + random.pick('工业园 科技园 汽车产业园 农产品加工园 物流园'.split(' '));
    case 'OFFICE_BUILDING':
      return brand() + random.pick('大厦 商务楼 国际广场 写字楼 中心'.split(' '));
    case 'MARKET':
      return near + random.pick(GOODS) + '市场';
    case 'OTHER':
      return near + random.pick('停车场 施工工地 仓库 临时用地 加油站 收购站'.split(' '));
    case 'VACANT_LAND':
      return `${near}${random.pick('东 西 南 北'.split(' '))}${random.pick('林地 空地 待建地 荒坡 水库 滩地'.split(' '))}`;
    case 'PUBLIC_FACILITY':
      return near + random.pick('变电站 自来水厂 污水处理厂 汽车站 体育馆 火车站 公墓 广播站'.split(' '));
    case 'PARK':
      return near + random.pick('人民公园 滨河公园 文化广场 湿地公园 植物园 儿童公园'.split(' '));
  }
}

/** Makes a name unique among those `taken`: numbered in Chinese fashion when it is there already. */
export function uniqueName(
  taken: Set<string>,
  make: () => string,
  again: (name: string, no: number) => string,
): string {
  let name = make();
  for (let tries = 0; taken.has(name) && tries < 6; tries++) name = make();
  const first = name;
  for (let no = 2; taken.has(name); no++) name = again(first, no);
  taken.add(name);
  return name;
}
