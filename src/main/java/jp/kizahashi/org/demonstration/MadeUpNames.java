package jp.kizahashi.org.demonstration;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Names that belong to nobody: landscape words as family names, from a fixed seed, each once. */
final class MadeUpNames {
    private static final List<String> FAMILY = List.of(
            "空野", "雲井", "月岡原", "星沢", "朝凪", "夕凪", "春野原", "夏木立", "秋津原", "冬峰", "若草", "青葉台", "紅葉野", "雪平", "風越", "虹村", "霞谷",
            "霧島野", "露木原", "泉沢", "滝の上", "浜風", "潮路", "岬野", "島影", "峰岸野", "谷川辺", "森下野");
    private static final List<String> GIVEN = List.of(
            "一郎", "二葉", "三樹", "四季", "五月", "六花", "七海", "八雲", "九重", "十和", "千歳", "万里", "光", "望", "歩", "暁", "誠", "実", "薫",
            "渚", "楓", "梓", "遥", "静", "香", "学");

    private final Random random;
    private final Set<String> used = new HashSet<>();

    MadeUpNames(long seed) {
        this.random = new Random(seed);
    }

    String next() {
        while (true) {
            String name = FAMILY.get(random.nextInt(FAMILY.size())) + " " + GIVEN.get(random.nextInt(GIVEN.size()));
            if (used.add(name)) return name;
        }
    }
}
