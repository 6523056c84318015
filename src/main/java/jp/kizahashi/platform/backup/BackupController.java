package jp.kizahashi.platform.backup;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import jp.kizahashi.platform.Megabytes;
import jp.kizahashi.platform.backup.Backups.Listed;
import jp.kizahashi.platform.database.Home;
import jp.kizahashi.platform.security.Allowed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What backups there are, how old the newest is, and one now. No backup leaves by the browser: it holds everything. */
@Controller
@RequestMapping("/backups")
class BackupController {
    private final Backups backups;
    private final BackupOrders orders;
    private final Home home;
    private final InstantSource clock;

    BackupController(Backups backups, BackupOrders orders, Home home, InstantSource clock) {
        this.backups = backups;
        this.orders = orders;
        this.home = home;
        this.clock = clock;
    }

    @GetMapping
    @Allowed("platform.backup.manage")
    String show(Model model) {
        List<Listed> all = backups.all();
        Path folder = home.backups();
        model.addAttribute("backups", all);
        model.addAttribute("folder", folder);
        model.addAttribute("room", Megabytes.text(folder.toFile().getUsableSpace()));
        model.addAttribute("age", BackupAge.of(all, clock.instant()));
        model.addAttribute("underWay", orders.isUnderWay());
        return "platform/backup/list";
    }

    @PostMapping
    @Allowed("platform.backup.manage")
    String order() {
        orders.order();
        return "redirect:/backups";
    }
}
