namespace Network.Tests.Gear;

/// <summary>The gateways of the tests, each with the settings that matter and nothing else.</summary>
internal static class Gateways
{
    /// <summary>nginx in front of an origin.</summary>
    /// <param name="origin">The port of the origin.</param>
    /// <param name="location">Further directives of the location.</param>
    /// <param name="server">Further directives of the server.</param>
    public static Task<Gateway> NginxAsync(int origin, string location = "", string server = "")
    {
        var port = Ports.Free();
        var configuration = $$"""
            user root;
            worker_processes 1;
            pid {folder}/nginx.pid;
            error_log stderr;
            events { worker_connections 512; }
            http {
              access_log off;
              client_body_temp_path {folder}/body;
              proxy_temp_path {folder}/proxy;
              fastcgi_temp_path {folder}/fastcgi;
              uwsgi_temp_path {folder}/uwsgi;
              scgi_temp_path {folder}/scgi;
              client_max_body_size 64m;
              server {
                listen 127.0.0.1:{{port}};
                {{server}}
                location / {
                  proxy_pass http://127.0.0.1:{{origin}};
                  proxy_http_version 1.1;
                  proxy_set_header Connection "";
                  {{location}}
                }
              }
            }
            """;
        return Gateway.StartAsync(GearProgram.Nginx, port, [("nginx.conf", configuration)], folder => ["-p", folder, "-c", $"{folder}/nginx.conf", "-g", "daemon off;"]);
    }

    /// <summary>haproxy in front of an origin.</summary>
    /// <param name="origin">The port of the origin.</param>
    /// <param name="bind">Further words of the bind line, such as <c>proto h2</c>.</param>
    /// <param name="backend">Further lines of the backend.</param>
    public static Task<Gateway> HaproxyAsync(int origin, string bind = "", string backend = "")
    {
        var port = Ports.Free();
        var configuration = $"""
            global
              maxconn 512
            defaults
              mode http
              timeout connect 2s
              timeout client 30s
              timeout server 30s
            frontend in
              bind 127.0.0.1:{port} {bind}
              default_backend out
            backend out
              {backend}
              server origin 127.0.0.1:{origin}

            """;
        return Gateway.StartAsync(GearProgram.Haproxy, port, [("haproxy.cfg", configuration)], folder => ["-db", "-f", $"{folder}/haproxy.cfg"]);
    }

    /// <summary>varnish in front of an origin, with its built-in VCL.</summary>
    public static Task<Gateway> VarnishAsync(int origin, int firstByteSeconds = 1)
    {
        var port = Ports.Free();
        var configuration = $$"""
            vcl 4.1;
            backend default { .host = "127.0.0.1"; .port = "{{origin}}"; }

            """;
        return Gateway.StartAsync(GearProgram.Varnish, port, [("default.vcl", configuration)], folder =>
        [
            "-F", "-j", "none", "-a", $"127.0.0.1:{port}", "-f", $"{folder}/default.vcl", "-n", $"{folder}/work", "-s", "malloc,16m",
            "-p", $"first_byte_timeout={firstByteSeconds}",
        ]);
    }

    /// <summary>squid as a forward proxy.</summary>
    /// <param name="access">Who may do what; everybody everything when not said.</param>
    public static Task<Gateway> SquidAsync(string access = "http_access allow all")
    {
        var port = Ports.Free();
        var configuration = $"""
            http_port 127.0.0.1:{port}
            pid_filename none
            access_log none
            cache_log /dev/stderr
            cache deny all
            coredump_dir /tmp
            shutdown_lifetime 0 seconds
            {access}

            """;
        return Gateway.StartAsync(GearProgram.Squid, port, [("squid.conf", configuration)], folder => ["-N", "-f", $"{folder}/squid.conf"]);
    }
}
