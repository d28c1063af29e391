import { CLAUSE_END, CUP, DRY_STATE, DRY_THING, DRYING_VERB } from '../contextPatterns';
import { after, before, between, type FrameTable, usually } from './frame';

/** States and qualities, by whose state they are: dryness, slackness, sleepiness, exactness. */
export const STATES: FrameTable = [
  [
    '干',
    [
      after(/^(?:戈|预|涉|扰|支|系)/u, '干'),
      before(/[何相若]$/u, '干'),
      after(CUP, '乾'),
      between(/[天夜晌](?:都|也|还|老)?[不没]$/u, /^(?:透|$|[，。；、])/u, '乾'),
      before(DRYING_VERB, '乾'),
      between(DRY_THING, DRY_STATE, '乾'),
      after(
        /^(?:柴|草堆|毛巾|衣服|抹布|辣椒|馒头|树枝|树叶|泥|土|粪|咳|嚎|呕|面|豆角|蘑菇|笋|贝|海带|货|电池|冰|粮|湿)/u,
        '乾',
      ),
      between(/(?:[又很太最较偏更])$/u, /^(?:又|燥|的?(?:$|[，。；、]))/u, '乾'),
    ],
  ],
  [
    '松',
    [
      before(/[黑白红油雪劲迎古青苍落不老罗马]$/u, '松'),
      after(/^(?:[了开手劲绑口懈动软弛散垮脱土鞋紧着过得快]|一口|一松)/u, '鬆'),
      before(/[不放变很太蓬疏宽较微稍一]$/u, '鬆'),
    ],
  ],
  [
    '困',
    [
      after(/^(?:得(?:睁|眼|直|不行|要命|慌|打|连|东倒|想睡|厉害|站|睡)|意|倦|乏|极了|死了)/u, '睏'),
      between(/[又犯很真太更最好越我就会]$/u, /^(?:了|的?(?:$|[，。！？、；])|又)/u, '睏'),
      between(/[春又发打]$/u, /^(?:$|[，。、；又])/u, '睏'),
      after(/^了(?:就|便|，|。|$|想|要|、|！|时|的时候|睡)/u, '睏'),
      usually('困'),
    ],
  ],
  [
    '准',
    [
      after(/^不准(?:$|[，。？！、])/u, '準'),
      between(
        /(?:准|[钟表枪秤尺度数得法测看打说算摸拿很都也]|仪器|数据|预报|发音|时间|方向|判断|位置)(?:[又总老都也就还却可]|总是|往往|常常|经常|有点|有时){0,3}不$/u,
        /^(?:$|[，。；：、！？”）的了])/u,
        '準',
      ),
      before(/[不未只获方才允恩特照]$/u, '准'),
      after(/^(?:[其他她它我你]|许|予|假|生证|了(?:他|她|你|我|这|那|.{0,3}(?:假|请|申请|辞呈)))/u, '准'),
    ],
  ],
  [
    '丑',
    [
      before(/[净末旦武文子]$/u, '丑'),
      between(/[演唱饰工]$/u, CLAUSE_END, '丑'),
      after(/^[寅时角行年]/u, '丑'),
    ],
  ],
  ['御', [after(/^[敌寒侮外]/u, '禦')]],
  ['辟', [after(/^[邪谷]/u, '辟')]],
  ['岩', [after(/^/u, '岩')]],
  ['须', [between(/[留胡触根龙虾长白蓄剃]$/u, /^/u, '鬚')]],
  ['云', [between(/[人又诗书语经亦所曰词谚歌]$/u, CLAUSE_END, '云')]],
];
