/**
 * Points, coupons and data plans also run out. Most fraud messages that speak of 逾期 mean these,
 * so they must not count as a debt.
 */
export const REWARD_WORDS =
  /积分|里程|优惠券|代金券|卡券|红包|礼券|流量|套餐|话费|会员|权益|有效期|奖励|礼品|福利|金币|贝壳|成长值|验证码|食品|药品|证件|护照|驾照|驾驶证|行驶证/;
